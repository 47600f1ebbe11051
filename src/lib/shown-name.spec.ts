import { expect, test } from 'vitest'
import { shownName } from './shown-name.ts'

test('a name of nothing but white space can be seen, any other is left as it is', () => {
  expect(shownName('\t ')).toBe('“\t ”')
  expect(shownName(' team/app ')).toBe(' team/app ')
})
