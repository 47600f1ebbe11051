import { Link, useRevalidator, useRouteError } from 'react-router'
import { isNotFound } from '#api/errors.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { ListCrumbs, useListAddress } from '#components/ListCrumbs.tsx'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { useRepositoryAddress } from '#components/use-repository-address.ts'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'

/** A repository that could not be shown: there is none of that name, or reading it failed. */
export function RepositoryError() {
  const error = useRouteError()
  const revalidator = useRevalidator()
  const { name } = useRepositoryAddress()
  const list = useListAddress()
  const missing = isNotFound(error)
  useDocumentTitle(missing ? 'Repository not found' : name)
  return (
    <>
      <ListCrumbs name={name} />
      <h1 tabIndex={-1}>{missing ? 'Repository not found' : name}</h1>
      {missing ? (
        <EmptyState
          title={`There is no repository named ${name}`}
          actions={
            <Link className={buttonClass()} to={list}>
              Back to the list
            </Link>
          }
        >
          It may have been deleted, or the address may be mistyped. Names are case-sensitive.
        </EmptyState>
      ) : (
        <ErrorNotice
          error={error}
          onRetry={() => void revalidator.revalidate()}
          retrying={revalidator.state === 'loading'}
        />
      )}
    </>
  )
}
