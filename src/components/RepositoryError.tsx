import { useRouteError } from 'react-router'
import { isNotFound } from '#api/errors.ts'
import { shownName } from '#lib/shown-name.ts'
import { ApiMessages } from './ApiMessages.tsx'
import { CopyDetails } from './CopyDetails.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { Link } from './Link.tsx'
import { ListCrumbs, useListAddress } from './ListCrumbs.tsx'
import { RepositoryCrumbs } from './neighbours/RepositoryCrumbs.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { useReopen } from './use-reopen.ts'
import { useRepositoryAddress } from './use-repository-address.ts'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'

/** A repository or artifact that could not be shown: there is none such, or reading it failed. */
export function RepositoryError() {
  const error = useRouteError()
  const { reopen, reopening } = useReopen(error)
  const { name, digest } = useRepositoryAddress()
  const shown = shownName(name)
  const kind = digest === null ? 'Repository' : 'Artifact'
  const list = useListAddress()
  const missing = isNotFound(error)
  useDocumentTitle(missing ? `${kind} not found` : shown)
  return (
    <>
      {digest === null ? <RepositoryCrumbs name={name} /> : <ListCrumbs name={name} />}
      <h1 tabIndex={-1}>{missing ? `${kind} not found` : shown}</h1>
      {missing ? (
        <EmptyState
          title={
            digest === null
              ? `There is no repository named ${shown}`
              : `${shown} holds no artifact ${digest}`
          }
          more={<ApiMessages error={error} />}
          actions={
            <>
              <Link className={buttonClass()} to={list}>
                Back to the list
              </Link>
              <CopyDetails error={error} />
            </>
          }
        >
          It may have been deleted, or the address may be mistyped. Names are case-sensitive.
        </EmptyState>
      ) : (
        <ErrorNotice error={error} onRetry={reopen} retrying={reopening} />
      )}
    </>
  )
}
