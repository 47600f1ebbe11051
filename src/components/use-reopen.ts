import { useLocation, useNavigate, useNavigation, useRevalidator } from 'react-router'
import { ApiError } from '#api/errors.ts'

/**
 * For a page that failed to open, or broke: opens it once more. What could not be read is read again
 * and disturbs no navigation; a page that broke is left and entered, since reading alone would
 * leave it broken.
 */
export function useReopen(error: unknown): { reopen: () => void; reopening: boolean } {
  const revalidator = useRevalidator()
  const navigate = useNavigate()
  const { search, state } = useLocation()
  const navigating = useNavigation().state !== 'idle'
  return {
    reopen: () =>
      error instanceof ApiError
        ? void revalidator.revalidate()
        : void navigate({ search }, { replace: true, state }),
    reopening: revalidator.state === 'loading' || navigating,
  }
}
