import type { BasicCredentials } from '#api/basic-credentials.ts'
import { TextField } from '#ui/TextField.tsx'
import styles from './CredentialFields.module.css'

type CredentialFieldsProps = {
  problem: string | null
  /** They are in use. */
  readOnly?: boolean
}

/**
 * Username and password, for one request. The fields are left to the browser: React never holds
 * what is typed, and closing the dialog forgets it.
 */
export function CredentialFields({ problem, readOnly = false }: CredentialFieldsProps) {
  return (
    <div className={styles.credentials}>
      <TextField label="Username" name="username" required problem={problem} readOnly={readOnly} />
      <TextField label="Password" name="password" type="password" required readOnly={readOnly} />
    </div>
  )
}

const fieldText = (form: HTMLFormElement, name: string) => {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}

/** Reads both at the moment they are needed. */
export const readCredentials = (form: HTMLFormElement): BasicCredentials => ({
  username: fieldText(form, 'username'),
  password: fieldText(form, 'password'),
})

/** Why the username cannot be sent, if it cannot (RFC 7617, section 2). */
export const usernameProblem = (form: HTMLFormElement) =>
  fieldText(form, 'username').includes(':') ? 'A username cannot hold a colon' : null

/** Leads to the field whose problem is shown. */
export function focusUsername(form: HTMLFormElement) {
  const field = form.elements.namedItem('username')
  if (field instanceof HTMLInputElement) field.focus()
}
