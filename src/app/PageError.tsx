import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { Link } from '#components/Link.tsx'
import { PageLoadError } from '#components/page-load-error.ts'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { useReopen } from '#components/use-reopen.ts'
import { paths } from '#lib/paths.ts'
import { buttonClass } from '#ui/Button.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { useLoadAnew } from './use-load-anew.ts'
import styles from './PageError.module.css'

/** What a page could not handle itself. The frame around it keeps working. */
export function PageError() {
  const error = useRouteError()
  const { reopen, reopening } = useReopen(error)
  const missing = isRouteErrorResponse(error) && error.status === 404
  useDocumentTitle(missing ? 'Page not found' : 'Failed')
  const anew = useLoadAnew(error)
  if (missing) return <NotFoundPage />
  // A file that did not arrive is asked for by nothing but a new page.
  const [retry, retrying] =
    error instanceof PageLoadError ? [anew.load, anew.loading] : [reopen, reopening]
  return (
    <>
      <h1 tabIndex={-1}>This page could not be shown</h1>
      <ErrorNotice error={error} onRetry={retry} retrying={retrying}>
        {anew.inVain && 'Nothing answered just now.'}
      </ErrorNotice>
      <p className={styles.ways}>
        <Link className={buttonClass()} to={paths.registries()}>
          All registries
        </Link>
      </p>
    </>
  )
}
