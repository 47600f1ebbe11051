import { describe, expect, it } from 'vitest'
import { matching, type PaletteEntry, type PaletteGroup } from './palette-entry.ts'

const act = () => {}
const entry = (title: string): PaletteEntry => ({ id: title, title, act })
const groups: PaletteGroup[] = [
  { title: 'Pages', entries: [entry('All registries')] },
  { title: 'Colour scheme', entries: [entry('Light'), entry('Dark')] },
]

const titles = (text: string, from = groups) =>
  matching(from, text).map(({ title, entries }) => [title, ...entries.map((one) => one.title)])

describe('matching', () => {
  it('keeps all for no text', () => {
    expect(titles('')).toEqual([
      ['Pages', 'All registries'],
      ['Colour scheme', 'Light', 'Dark'],
    ])
  })

  it('finds a part of a title in any case, and leaves out groups without one', () => {
    expect(titles('dAR')).toEqual([['Colour scheme', 'Dark']])
    expect(titles('REG')).toEqual([['Pages', 'All registries']])
  })

  it('takes what is typed for no pattern', () => {
    expect(titles('.')).toEqual([])
  })

  it('does not match the title of a group', () => {
    expect(titles('scheme')).toEqual([])
  })

  it('keeps a failure whatever is typed', () => {
    const failed = [
      {
        title: 'Registries',
        entries: [{ ...entry('Not listed'), aside: 'failed' } as const, entry('acme')],
      },
    ]
    expect(titles('zzz', failed)).toEqual([['Registries', 'Not listed']])
  })
})
