import { describe, expect, it } from 'vitest'
import { findNeighbour, isAtEnd, type NamesPage } from './neighbour.ts'

/** Pages from 1; each is the whole list's cut, `a b` meaning two rows and `?` an unreadable one. */
function list(...pages: readonly string[]) {
  const asked: string[] = []
  const read = (page: number, anew: boolean): Promise<NamesPage> => {
    asked.push(`${page}${anew ? ' anew' : ''}`)
    const names = (pages[page - 1] ?? '').split(' ').filter((word) => word !== '')
    return Promise.resolve({
      names: names.map((word) => (word === '?' ? null : word)),
      hasNext: page < pages.length,
    })
  }
  return { read, asked }
}

const find = (
  pages: readonly string[],
  name: string,
  page: number,
  step: 1 | -1,
  place: number | null = null,
) => findNeighbour({ name, page, step, place, read: list(...pages).read })

/** A first page that was read before rows moved, and all as it is now. */
function moving(kept: string, now: readonly string[]) {
  const { read, asked } = list(...now)
  const either = (page: number, anew: boolean) =>
    page === 2 || anew ? read(page, anew) : list(kept, 'more').read(page, false)
  return { asked, read: either, place: null }
}

/** Back from `d`, which was the first of the second page before rows moved. */
function back(now: readonly string[]) {
  const read = (page: number, anew: boolean) =>
    list(...(page === 2 && !anew ? ['a b c', 'd e f'] : now)).read(page, anew)
  return findNeighbour({ name: 'd', page: 2, step: -1, place: 0, read })
}

const busy = () => Promise.reject(new Error('busy'))

describe('findNeighbour', () => {
  it('gives the row after and the row before, from one page', async () => {
    const { read, asked } = list('a b c')
    const search = { name: 'b', page: 1, place: null, read }
    expect(await findNeighbour({ ...search, step: 1 })).toEqual({
      name: 'c',
      page: 1,
      from: 'name',
    })
    expect(await findNeighbour({ ...search, step: -1 })).toEqual({
      name: 'a',
      page: 1,
      from: 'name',
    })
    expect(asked).toEqual(['1', '1'])
  })

  it('goes on to the first row of the next page, and back to the last of the page before', async () => {
    const pages = ['a b', 'c d', 'e']
    expect(await find(pages, 'b', 1, 1)).toEqual({ name: 'c', page: 2, from: 'name' })
    expect(await find(pages, 'e', 3, -1)).toEqual({ name: 'd', page: 2, from: 'name' })
  })

  it('gives nothing at either end, and asks for no page there', async () => {
    const { read, asked } = list('a b')
    expect(await findNeighbour({ name: 'a', page: 1, step: -1, place: null, read })).toBeNull()
    expect(await findNeighbour({ name: 'b', page: 1, step: 1, place: null, read })).toBeNull()
    expect(asked).toEqual(['1', '1'])
  })

  it('passes over what cannot be read, also a whole page of it', async () => {
    expect(await find(['a ? b'], 'a', 1, 1)).toMatchObject({ name: 'b' })
    expect(await find(['a ?', '? ?', '? b'], 'a', 1, 1)).toMatchObject({ name: 'b', page: 3 })
    expect(await find(['a ?'], 'a', 1, 1)).toBeNull()
    expect(await find(['? a'], 'a', 1, -1)).toBeNull()
  })

  it('an empty page at the end is the end', async () => {
    expect(await find(['a', ''], 'a', 1, 1)).toBeNull()
  })

  it('does not give a row again that has slipped to the next page', async () => {
    expect(await find(['a b', 'b c'], 'b', 1, 1)).toMatchObject({ name: 'c', page: 2 })
    expect(await find(['a b', 'a b', 'c'], 'b', 1, 1)).toMatchObject({ name: 'c', page: 3 })
    expect(await find(['a b', 'b c'], 'b', 2, -1)).toMatchObject({ name: 'a', page: 1 })
  })

  it('reads the page anew, once, where the name is missing', async () => {
    const { asked, read } = list('a c')
    const anew = (page: number, again: boolean) =>
      again ? list('a b c').read(page, again) : read(page, again)
    const search = { name: 'b', page: 1, step: 1, place: null, read: anew } as const
    expect(await findNeighbour(search)).toEqual({ name: 'c', page: 1, from: 'name' })
    expect(asked).toEqual(['1'])
  })

  it('reads its page anew before it crosses a border, so that no row slips by', async () => {
    // A row before it has gone: the first of the next page has come to this one.
    const up = moving('a b c', ['b c d', 'e'])
    expect(await findNeighbour({ ...up, name: 'c', page: 1, step: 1 })).toEqual({
      name: 'd',
      page: 1,
      from: 'name',
    })
    expect(up.asked).toEqual(['1 anew'])
    // A new row before it has pushed it to the next page.
    const down = moving('a b c', ['0 a b', 'c d e'])
    expect(await findNeighbour({ ...down, name: 'c', page: 1, step: 1 })).toEqual({
      name: 'd',
      page: 2,
      from: 'name',
    })
    // Itself, and it alone, has gone.
    const gone = moving('a b c', ['a b d', 'e'])
    expect(await findNeighbour({ ...gone, name: 'c', page: 1, step: 1 })).toEqual({
      name: 'd',
      page: 1,
      from: 'place',
    })
  })

  it('goes back from where it stands by now', async () => {
    expect(await back(['b c d', 'e f'])).toEqual({ name: 'c', page: 1, from: 'name' })
    expect(await back(['0 a b', 'c d e', 'f'])).toEqual({ name: 'c', page: 2, from: 'name' })
    expect(await back(['a b c', 'e f'])).toEqual({ name: 'c', page: 1, from: 'place' })
  })

  it('takes what stands in the place of a name that is gone', async () => {
    expect(await find(['a c d'], 'b', 1, 1, 1)).toEqual({ name: 'c', page: 1, from: 'place' })
    expect(await find(['a c d'], 'b', 1, -1, 1)).toEqual({ name: 'a', page: 1, from: 'place' })
    expect(await find(['a b'], 'gone', 1, 1, 2)).toBeNull()
    expect(await find(['a b', 'c'], 'gone', 1, 1, 2)).toMatchObject({ name: 'c', page: 2 })
    expect(await find(['a b'], 'gone', 1, -1, 7)).toMatchObject({ name: 'b' })
  })

  it('takes an end of the page where nobody knows the place, and says so', async () => {
    const pages = ['x', 'a b', 'y']
    expect(await find(pages, 'gone', 2, 1)).toEqual({ name: 'a', page: 2, from: 'page' })
    expect(await find(pages, 'gone', 2, -1)).toEqual({ name: 'b', page: 2, from: 'page' })
    expect(await find(['a b'], 'gone', 1, -1)).toEqual({ name: 'b', page: 1, from: 'page' })
    expect(await find(['x', '?', 'y'], 'gone', 2, 1)).toEqual({ name: 'y', page: 3, from: 'page' })
    expect(await find(['x', '?', 'gone y'], 'gone', 2, 1)).toMatchObject({ from: 'name' })
  })

  it('throws what reading throws', async () => {
    await expect(
      findNeighbour({ name: 'a', page: 1, step: 1, place: null, read: busy }),
    ).rejects.toThrow('busy')
  })
})

describe('isAtEnd', () => {
  const page = { names: ['a', 'b', null], hasNext: false }

  it('knows the first of the first page and the last of the last', () => {
    expect(isAtEnd(page, 1, 'a', -1)).toBe(true)
    expect(isAtEnd(page, 1, 'b', 1)).toBe(true)
  })

  it('claims nothing where more may follow, or the name is not there', () => {
    expect(isAtEnd(page, 2, 'a', -1)).toBe(false)
    expect(isAtEnd({ ...page, hasNext: true }, 1, 'b', 1)).toBe(false)
    expect(isAtEnd(page, 1, 'a', 1)).toBe(false)
    expect(isAtEnd(page, 1, 'c', 1)).toBe(false)
  })
})
