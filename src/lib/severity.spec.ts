import { expect, test } from 'vitest'
import { viewSeverity } from './severity.ts'

test('knows a word in any case', () => {
  expect(viewSeverity('HIGH')).toEqual({ kind: 'known', word: 'high', label: 'High' })
})

test('shows an unknown word as it was sent', () => {
  expect(viewSeverity('Catastrophic')).toEqual({ kind: 'unknown', label: 'Catastrophic' })
})

test.each([null, '', ' '])('calls %j not scanned, which is not the same as "none"', (severity) => {
  expect(viewSeverity(severity)).toEqual({ kind: 'missing', label: 'Not scanned' })
  expect(viewSeverity('none').label).toBe('None')
})
