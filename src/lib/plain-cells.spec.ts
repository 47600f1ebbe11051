import { expect, test } from 'vitest'
import { plainCells } from './plain-cells.ts'

test.each([
  ['team/app', 'team/app'],
  ['docker pull host/team/app@sha256:0a', 'docker pull host/team/app@sha256:0a'],
  ['', ''],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['a\t=1', "a\t'=1"],
  ['a\n=1\r\n@b', "a\n'=1\r\n'@b"],
  ['x;=HYPERLINK("http://e")', 'x;\'=HYPERLINK("http://e")'],
  ['a, -1,+b', "a,' -1,'+b"],
  ['a;b, c-d', 'a;b, c-d'],
  ['a=1', 'a=1'],
])('%j becomes %j', (text, expected) => {
  expect(plainCells(text)).toBe(expected)
})
