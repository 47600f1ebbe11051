import { expect, test } from 'vitest'
import { enter, leave, wait } from './lookers.ts'
import { createRun } from './run.ts'

/** One whose first step never ends. */
const run = () => createRun(0, () => new Promise(() => {}))

test('goes on as long as anybody looks, and as soon as somebody does again', () => {
  const waiting = run()
  wait(waiting)
  expect(waiting.read().phase).toBe('stopped')
  enter(waiting)
  enter(waiting)
  leave(waiting)
  expect(waiting.read().phase).toBe('reading')
  leave(waiting)
  expect(waiting.read().phase).toBe('stopped')
  enter(waiting)
  expect(waiting.read().phase).toBe('reading')
})

test('stays stopped where the reader has stopped it', () => {
  const stopped = run()
  stopped.go()
  enter(stopped)
  stopped.stop()
  leave(stopped)
  enter(stopped)
  expect(stopped.read().phase).toBe('stopped')
})
