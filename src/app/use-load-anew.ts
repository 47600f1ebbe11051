import { useEffect, useState } from 'react'
import { useComingBack } from '#ui/use-coming-back.ts'
import { loadAnew, loadAnewByItself } from './lazy-page.ts'

/**
 * Loads the page anew when the reader says so, and by itself at once and when the reader or the network
 * comes back, while `wanted`. `inVain`: nothing answered, so the page that stands was not given up.
 */
export function useLoadAnew(wanted: boolean) {
  const [state, setState] = useState<'idle' | 'loading' | 'in vain'>('idle')
  const load = () => {
    setState('loading')
    void loadAnew().then((left) => {
      if (!left) setState('in vain')
    })
  }
  // The router never asks again for a file that failed once, though it may well be there by now.
  useEffect(() => {
    if (wanted) void loadAnewByItself()
  }, [wanted])
  useComingBack(() => void loadAnewByItself(), wanted)
  return { load, loading: state === 'loading', inVain: state === 'in vain' }
}
