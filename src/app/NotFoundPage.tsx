import { Link } from '#components/Link.tsx'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { paths } from '#lib/paths.ts'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'

/** An address that is none of ours. */
export function NotFoundPage() {
  useDocumentTitle('Page not found')
  return (
    <>
      <h1 tabIndex={-1}>Page not found</h1>
      <EmptyState
        title="There is no page at this address"
        actions={
          <Link className={buttonClass()} to={paths.registries()}>
            All registries
          </Link>
        }
      >
        The address may be mistyped. A registry is named by its UUID, as in
        /registries/UUID/repositories.
      </EmptyState>
    </>
  )
}
