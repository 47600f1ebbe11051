/** A source of numbers in [0, 1) that gives the same sequence for the same key. */
export type Random = () => number

/** 32-bit FNV-1a of a text: the same text always gives the same number. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/** A mulberry32 generator for a key such as `seed:registry:name`. */
export function randomFor(key: string): Random {
  let state = hash(key)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** One entry of a list that must not be empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const entry = list[Math.floor(random() * list.length)]
  if (entry === undefined) throw new Error('cannot pick from an empty list')
  return entry
}

/** One value of a list of [value, weight] pairs, the weights adding up to about 1. */
export function pickWeighted<T>(random: Random, list: readonly (readonly [T, number])[]): T {
  let rest = random()
  for (const [value, weight] of list) {
    rest -= weight
    if (rest < 0) return value
  }
  return pick(random, list)[0]
}

/** Lower-case hexadecimal digits, as many as asked for. */
export function hexDigits(random: Random, length: number): string {
  let digits = ''
  while (digits.length < length) {
    digits += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  }
  return digits.slice(0, length)
}

/** A version 4 UUID. */
export function uuid(random: Random): string {
  const hex = hexDigits(random, 32)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20)].join('-')
}
