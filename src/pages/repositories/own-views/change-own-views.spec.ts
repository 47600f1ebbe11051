import { expect, test } from 'vitest'
import type { OwnView } from '#lib/own-views.ts'
import { withMoved, withName, withoutView, withView, withViewAt } from './change-own-views.ts'

const view = (name: string, registryId = 'here', query = ''): OwnView => ({
  name,
  registryId,
  query,
})
const all = [view('a'), view('x', 'there'), view('b'), view('c')]
const names = (views: readonly OwnView[]) => views.map(({ name }) => name).join('')

test('a new view comes last, one that is there already stays where it is', () => {
  expect(withView(all, view('d'))).toEqual([...all, view('d')])
  expect(withView(all, view('B', 'here', '?name=q'))).toEqual([
    all[0],
    all[1],
    view('B', 'here', '?name=q'),
    all[3],
  ])
  expect(names(withView(all, view('x')))).toBe('axbcx')
})

test('a new name leaves alone what another tab has put behind it', () => {
  const changed = [...all.slice(0, 3), view('c', 'here', '?name=q')]
  expect(withName(changed, view('c'), 'd').at(-1)).toEqual(view('d', 'here', '?name=q'))
})

test('a view changes places within its registry', () => {
  expect(names(withMoved(all, view('b'), -1))).toBe('bxac')
  expect(names(withMoved(all, view('b'), 1))).toBe('axcb')
  expect(names(withMoved(all, view('a'), -1))).toBe('axbc')
  expect(names(withMoved(all, view('c'), 1))).toBe('axbc')
  expect(names(withMoved(all, view('x', 'there'), 1))).toBe('axbc')
  expect(names(withMoved(all, view('gone'), -1))).toBe('axbc')
})

test('what is taken out comes back to its place', () => {
  const left = withoutView(all, view('x', 'there'))
  expect(names(left)).toBe('abc')
  expect(withViewAt(left, view('x', 'there'), 1)).toEqual(all)
  expect(names(withViewAt([view('a')], view('b'), 7))).toBe('ab')
})
