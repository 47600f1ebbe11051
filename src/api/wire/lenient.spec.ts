import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { optionalNumber, optionalText, optionalTime } from './lenient.ts'

const wire = z.object({ text: optionalText, number: optionalNumber, time: optionalTime })
const nothing = { text: null, number: null, time: null }

describe('an optional value', () => {
  test.each([
    ['absent', {}],
    ['null', nothing],
    ['of another type', { text: 7, number: '7', time: 1_500_000_000 }],
    ['of no use', { text: {}, number: Number.NaN, time: 'yesterday' }],
  ])('that is %s is null', (_, value) => {
    expect(wire.parse(value)).toEqual(nothing)
  })

  test('is kept as it was sent', () => {
    expect(wire.parse({ text: 'Catastrophic', number: 0, time: '2026-11-20T10:15:30Z' })).toEqual({
      text: 'Catastrophic',
      number: 0,
      time: new Date(Date.UTC(2026, 10, 20, 10, 15, 30)),
    })
  })
})

describe('a time', () => {
  test.each([
    ['2026-11-20T10:15:30Z', '2026-11-20T10:15:30.000Z'],
    ['2026-01-10T12:37:50+01:00', '2026-01-10T11:37:50.000Z'],
    ['2023-05-29T13:51:25+00:00', '2023-05-29T13:51:25.000Z'],
    ['2019-01-01T00:00Z', '2019-01-01T00:00:00.000Z'],
    ['2019-01-01T00:00+02:00', '2018-12-31T22:00:00.000Z'],
    ['2026-11-20T10:15:30.123456789Z', '2026-11-20T10:15:30.123Z'],
  ])('may be written %s', (text, instant) => {
    expect(optionalTime.parse(text)?.toISOString()).toBe(instant)
  })

  test.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z'])(
    'that is the zero of a server, %s, is null',
    (text) => {
      expect(optionalTime.parse(text)).toBeNull()
    },
  )

  test.each(['', 'never', '2026-13-45T00:00:00Z', '20 Brumaire'])(
    'that cannot be read, %j, is null',
    (text) => {
      expect(optionalTime.parse(text)).toBeNull()
    },
  )
})
