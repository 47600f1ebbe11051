import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useNavigation } from 'react-router'
import { keepInEntry, keptInEntry } from '#components/entry-memory.ts'
import { failureWords } from '#components/failure-words.ts'
import type { ListState } from '#components/list-state.ts'
import { printListAddress } from '#components/rows-per-page.ts'
import { parseListSearch } from '#lib/list-search.ts'
import { findNeighbour, isAtEnd } from '#lib/neighbour.ts'
import { paths } from '#lib/paths.ts'
import { shownName } from '#lib/shown-name.ts'
import { showToast } from '#ui/toast-store.ts'
import { listPages } from './list-pages.ts'
import { endWords, failedWords, movedWords, type Step } from './neighbour-words.ts'
import { viewPages } from './view-pages.ts'

/**
 * The way from a repository to those next to it in the list that it was opened from, whose query string
 * is `list`. Key what uses it by the repository: what was found out belongs to that one.
 */
export function useNeighbours(registryId: string, name: string, list: string) {
  const search = parseListSearch(list)
  const pages = (search.view === null ? listPages : viewPages)(registryId, search)
  const here = pages.kept(search.page)
  const navigate = useNavigate()
  const { key } = useLocation()
  // Where it stood when the reader came, for when its row has gone, also after a reload.
  const [place] = useState(() => {
    const seen = here?.names.indexOf(name) ?? -1
    const kept = seen < 0 ? keptInEntry(key, 'place') : seen
    return typeof kept === 'number' ? kept : null
  })
  useEffect(() => {
    if (place !== null) keepInEntry(key, 'place', place)
  }, [key, place])
  const [ends, setEnds] = useState<readonly Step[]>([])
  const [busy, setBusy] = useState(false)
  // Whether the reader is, and has asked for nothing else since.
  const isHere = useRef(true)
  const idle = useNavigation().state === 'idle'
  useEffect(() => {
    isHere.current = idle
    return () => void (isHere.current = false)
  }, [idle])

  const hasEnded = (step: Step) =>
    ends.includes(step) || (here !== null && isAtEnd(here, search.page, name, step))

  async function find(step: Step) {
    const kept = pages.kept(search.page)
    const found = await findNeighbour({
      name,
      page: search.page,
      step,
      place,
      read: (page, anew) => {
        if (page !== search.page) return pages.read(page)
        // Its own page is what the reader has seen of the list; the others are new to them.
        if (kept === null || anew) return pages.read(page, kept !== null)
        return Promise.resolve(kept)
      },
    })
    if (!isHere.current) return
    if (found === null) {
      setEnds((known) => [...known, step])
      showToast(endWords[step])
      return
    }
    if (found.from !== 'name') showToast(movedWords(shownName(name), step, found.from))
    const state: ListState = { list: printListAddress({ ...search, page: found.page }) }
    await navigate(paths.repository(registryId, found.name), { state })
  }

  async function go(step: Step) {
    if (busy) return
    if (hasEnded(step)) return showToast(endWords[step])
    setBusy(true)
    try {
      await find(step)
    } catch (error) {
      if (isHere.current) showToast(failedWords(step, failureWords(error).title), 'failure')
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    hasEnded,
    go: (step: Step) => void go(step),
    approach: (step: Step) => pages.askAhead(name, step),
  }
}
