import type { ReactNode } from 'react'
import { isFramedBare } from './framed.ts'
import { Mark } from './Mark.tsx'
import layout from './AppLayout.module.css'
import bar from './TopBar.module.css'

/** The frame as long as nothing is known: before the first page, and where the real one failed. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <>
      {!isFramedBare && (
        <header className={bar.bar}>
          <span className={bar.mark}>
            <Mark />
            Berth
          </span>
        </header>
      )}
      <main className={layout.main}>{children}</main>
    </>
  )
}
