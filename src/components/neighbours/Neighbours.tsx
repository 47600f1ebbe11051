import { useLocation } from 'react-router'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { useSingleKeys } from '#ui/single-keys.ts'
import { useShortcut } from '#ui/use-shortcut.ts'
import { listOpenedFrom } from '../list-state.ts'
import { useRegistryId } from '../use-registry-id.ts'
import { endWords, type Step, stepWords } from './neighbour-words.ts'
import styles from './Neighbours.module.css'
import { useNeighbours } from './use-neighbours.ts'

/**
 * Leads to the repositories before and after this one, in the very list that it was opened from. A
 * pasted link has none, and so no way on.
 */
export function Neighbours({ name }: { name: string }) {
  const list = listOpenedFrom(useLocation().state)
  return list === null ? null : <Ways key={`${list} ${name}`} name={name} list={list} />
}

function Ways({ name, list }: { name: string; list: string }) {
  const neighbours = useNeighbours(useRegistryId(), name, list)
  useShortcut('n p', (key, repeated) => {
    if (!repeated) neighbours.go(key === 'n' ? 1 : -1)
  })
  return (
    <span className={styles.ways}>
      <Way step={-1} shortcut="p" {...neighbours} />
      <Way step={1} shortcut="n" {...neighbours} />
    </span>
  )
}

type WayProps = ReturnType<typeof useNeighbours> & { step: Step; shortcut: string }

function Way({ step, shortcut, busy, hasEnded, go, approach }: WayProps) {
  const singleKeys = useSingleKeys()
  const ended = hasEnded(step)
  const ahead = () => {
    if (!ended) approach(step)
  }
  return (
    <Button
      tone="quiet"
      aria-label={stepWords[step]}
      title={ended ? endWords[step] : stepWords[step]}
      aria-description={ended ? endWords[step] : undefined}
      aria-keyshortcuts={singleKeys ? shortcut : undefined}
      unavailable={ended || busy}
      onPointerEnter={ahead}
      onFocus={ahead}
      onClick={() => go(step)}
    >
      {step === -1 && <Icon name="previous" />}
      {step === -1 ? 'Previous' : 'Next'}
      {step === 1 && <Icon name="next" />}
    </Button>
  )
}
