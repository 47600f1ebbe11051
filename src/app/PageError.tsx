import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

/** What a page could not handle itself. The frame around it keeps working. */
export function PageError() {
  const error = useRouteError()
  const revalidator = useRevalidator()
  const missing = isRouteErrorResponse(error) && error.status === 404
  useDocumentTitle(missing ? 'Page not found' : 'Failed')
  if (missing) return <NotFoundPage />
  return (
    <>
      <h1 tabIndex={-1}>This page could not be shown</h1>
      <ErrorNotice
        error={error}
        onRetry={() => void revalidator.revalidate()}
        retrying={revalidator.state === 'loading'}
      />
    </>
  )
}
