import type { ReactNode, Ref } from 'react'
import styles from './ScrollList.module.css'

type ScrollListProps = {
  ref?: Ref<HTMLUListElement>
  label: string
  className?: string | undefined
  children: ReactNode
}

/** A list that scrolls by itself, also by keyboard (WCAG 2.1.1). */
export const ScrollList = ({ ref, label, className = '', children }: ScrollListProps) => (
  // What scrolls has to take the focus, and not every browser gives it to a scroller by itself.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <ul ref={ref} aria-label={label} tabIndex={0} className={`${styles.list} ${className}`}>
    {children}
  </ul>
)
