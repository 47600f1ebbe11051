import { isRouteErrorResponse, Link, useRouteError } from 'react-router'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { PageLoadError } from '#components/page-load-error.ts'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { useReopen } from '#components/use-reopen.ts'
import { paths } from '#lib/paths.ts'
import { buttonClass } from '#ui/Button.tsx'
import { loadAnew } from './lazy-page.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import styles from './PageError.module.css'

/** What a page could not handle itself. The frame around it keeps working. */
export function PageError() {
  const error = useRouteError()
  const { reopen, reopening } = useReopen(error)
  const missing = isRouteErrorResponse(error) && error.status === 404
  useDocumentTitle(missing ? 'Page not found' : 'Failed')
  if (missing) return <NotFoundPage />
  // A file that did not arrive is asked for by nothing but a new page.
  const retry = error instanceof PageLoadError ? () => void loadAnew() : reopen
  return (
    <>
      <h1 tabIndex={-1}>This page could not be shown</h1>
      <ErrorNotice error={error} onRetry={retry} retrying={reopening} />
      <p className={styles.ways}>
        <Link className={buttonClass()} to={paths.registries()}>
          All registries
        </Link>
      </p>
    </>
  )
}
