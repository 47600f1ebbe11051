import { useIsMutating, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { deletes, runConfigQuery } from '#api/queries.ts'
import { useSignedOut } from '#components/use-signed-out.ts'
import { useMissingRole, useUserInfo } from '#components/use-user-info.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Muted } from '#ui/Muted.tsx'
import { signOut } from './sign-out.ts'
import styles from './Account.module.css'
import popover from './Popover.module.css'

/** Who is signed in and the way out, as far as the operator has set them up. */
export function Account() {
  const config = useQuery(runConfigQuery()).data
  const user = useUserInfo()
  const missingRole = useMissingRole()
  const signedOut = useSignedOut()
  const id = useId()
  // In a frame the sign-in is the affair of the page around it; sign-out pages refuse to be shown there.
  const signOutUrl = window.top === window ? (config?.signOutUrl ?? null) : null
  const way = signOutUrl !== null && <SignOutButton signOutUrl={signOutUrl} />
  // The notice has the way back in then.
  if (signedOut) return null
  if (!user?.name) return way
  return (
    <>
      <button
        type="button"
        className={`${buttonClass('quiet')} ${styles.button}`}
        aria-label={`Signed in as ${user.name}`}
        popoverTarget={id}
      >
        <Icon name="person" />
        <span className={styles.name}>{user.name}</span>
        <Icon name="chevron" />
      </button>
      <div id={id} popover="auto" role="group" aria-label="Account" className={popover.popover}>
        <p className={styles.who}>
          <strong>{user.name}</strong>
          {user.email !== null && user.email !== user.name && <Muted>{user.email}</Muted>}
        </p>
        {missingRole !== null && (
          <p className={styles.role}>
            Can look, but not delete: that takes the group <code>{missingRole}</code>.
          </p>
        )}
        {way}
      </div>
    </>
  )
}

function SignOutButton({ signOutUrl }: { signOutUrl: string }) {
  // Its end would not be told to anybody.
  const reason = useIsMutating(deletes) > 0 ? 'A delete is under way' : undefined
  return (
    <Button
      unavailable={reason !== undefined}
      title={reason}
      aria-description={reason}
      onClick={() => signOut(signOutUrl)}
    >
      Sign out
    </Button>
  )
}
