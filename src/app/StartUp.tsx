import { ListSkeleton } from '#components/ListSkeleton.tsx'
import { Card } from '#ui/Card.tsx'
import { BareFrame } from './BareFrame.tsx'

/** The frame with the shape of rows, until the first page has its data. */
export const StartUp = () => (
  <BareFrame>
    <Card>
      <ListSkeleton />
    </Card>
  </BareFrame>
)
