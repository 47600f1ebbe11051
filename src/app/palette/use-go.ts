import { parsePath, useLocation, useNavigate } from 'react-router'
import { focusHeading } from '#ui/focus-heading.ts'

/**
 * Leads to an address, and the focus to the heading there. To another page the frame moves it; another
 * view of the same page was chosen from elsewhere too.
 */
export function useGo(): (to: string) => void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  return (to) => {
    const go = async () => {
      await navigate(to)
      if (parsePath(to).pathname === pathname) focusHeading()
    }
    void go()
  }
}
