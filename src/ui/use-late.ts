import { useEffect, useState } from 'react'

/** Whether something has been so for longer than `patience` ms: what is soon over need not be shown. */
export function useLate(on: boolean, patience: number): boolean {
  const [late, setLate] = useState(false)
  if (late && !on) setLate(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [on, patience])
  return late
}
