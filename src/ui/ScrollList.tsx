import type { ReactNode, Ref } from 'react'
import styles from './ScrollList.module.css'

type ScrollListProps = {
  ref?: Ref<HTMLUListElement>
  label: string
  className?: string | undefined
  children: ReactNode
}

/** A list that scrolls by itself, also by keyboard: not every browser gives a scroller the focus (WCAG 2.1.1). */
export const ScrollList = ({ ref, label, className = '', children }: ScrollListProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <ul ref={ref} aria-label={label} tabIndex={0} className={`${styles.list} ${className}`}>
    {children}
  </ul>
)
