import { ListSkeleton } from '#components/ListSkeleton.tsx'
import { Card } from '#ui/Card.tsx'
import { Mark } from './Mark.tsx'
import layout from './AppLayout.module.css'
import bar from './TopBar.module.css'

/** The frame with the shape of rows, until the first page has its data. */
export function StartUp() {
  return (
    <>
      <header className={bar.bar}>
        <span className={bar.mark}>
          <Mark />
          Berth
        </span>
      </header>
      <main className={layout.main}>
        <Card>
          <ListSkeleton />
        </Card>
      </main>
    </>
  )
}
