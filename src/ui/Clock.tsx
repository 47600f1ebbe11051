import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

/** How often relative times are told anew, in ms. */
const beat = 20_000

const Present = createContext(0)

/** One clock for all the relative times in it. */
export function Clock({ children }: { children: ReactNode }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), beat)
    return () => clearInterval(timer)
  }, [])
  return <Present value={now}>{children}</Present>
}

/** The present, in ms since the epoch; renders the caller again at every beat of the {@link Clock}. */
export const usePresent = (): number => useContext(Present)

/**
 * The present, in ms since the epoch, to tell `date` by. What happened since the last beat happened now, not in the future.
 */
export function useNow(date: Date): number {
  const present = usePresent()
  const age = present - date.getTime()
  return age < 0 && age >= -beat ? date.getTime() : present
}
