import { useEffect, useState } from 'react'
import { ListSkeleton } from '#components/ListSkeleton.tsx'
import { Card } from '#ui/Card.tsx'
import { Muted } from '#ui/Muted.tsx'
import { BareFrame } from './BareFrame.tsx'
import styles from './AppLayout.module.css'

/** After how long waiting needs words, in ms. */
const patience = 4_000

/** The frame with the shape of rows, until the first page has its data. */
export function StartUp() {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <BareFrame>
      <p role="status" className={styles.notices}>
        {slow && <Muted>Still loading: the dashboard’s server takes its time.</Muted>}
      </p>
      <Card>
        <ListSkeleton />
      </Card>
    </BareFrame>
  )
}
