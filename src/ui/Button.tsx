import type { ComponentProps } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Button.module.css'

export type ButtonTone = 'default' | 'quiet' | 'danger' | 'danger-quiet'

/** The classes of a button, for a link that should look like one. */
export const buttonClass = (tone: ButtonTone = 'default') =>
  tone === 'default' ? styles.button : `${styles.button} ${styles[tone]}`

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  tone?: ButtonTone
  /**
   * Does nothing, but is still focusable: use it where the focus may rest on the button when it becomes
   * unavailable, so that a keyboard's place on the page is not lost.
   */
  unavailable?: boolean
}

export function Button({ tone, unavailable = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={buttonClass(tone)}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children' | 'aria-label'> & {
  icon: IconName
  label: string
}

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles.icon}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  )
}
