import { expect, test } from 'vitest'
import { dismissToast, showToast, toastStore } from './toast-store.ts'

const said = () => toastStore.read().map(({ text, kind }) => [text, kind])

test('what is said again takes the place of what was said before', () => {
  showToast('Copied.')
  showToast('The end.')
  const [, first] = toastStore.read()
  showToast('Deleted app.', 'done', 'a receipt')
  showToast('Deleted app.', 'done', 'a receipt')
  showToast('The end.', 'failure')
  showToast('The end.')
  expect(said()).toEqual([
    ['Copied.', 'done'],
    ['Deleted app.', 'done'],
    ['Deleted app.', 'done'],
    ['The end.', 'failure'],
    ['The end.', 'done'],
  ])
  // It is another one: it stays for its own time, and is read out.
  expect(toastStore.read().at(-1)?.id).not.toBe(first?.id)
  for (const { id } of toastStore.read()) dismissToast(id)
  expect(said()).toEqual([])
})
