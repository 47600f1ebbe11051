import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { runConfigQuery } from '#api/queries.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { singleKeys, useSingleKeys } from '#ui/single-keys.ts'
import { Switch } from '#ui/Switch.tsx'
import { useCloseOnLeave } from './use-close-on-leave.ts'
import styles from './ShortcutSheet.module.css'

type ShortcutSheetProps = {
  onClose: () => void
  /** Opens the palette in the place of this. */
  onPalette: () => void
}

type Group = { title: string; keys: readonly (readonly [key: string, does: string])[] }

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

const select = ['x', 'Select or leave out the row'] as const

/** Every shortcut that there is, where nothing can be deleted and so nothing selected but one. */
const groups = (canSelect: boolean): readonly Group[] => [
  {
    title: 'Everywhere',
    keys: [
      [isApple ? '⌘ K' : 'Ctrl K', 'Go to a page, repository or registry'],
      ['?', 'Show this sheet'],
    ],
  },
  {
    title: 'In a table',
    keys: [
      ['j', 'Next row'],
      ['k', 'Previous row'],
      ['Enter', 'Open the row'],
    ],
  },
  {
    title: 'In the list of repositories',
    keys: [['/', 'Search by name'], ...(canSelect ? [select] : [])],
  },
  {
    title: 'On a repository opened from a list',
    keys: [
      ['n', 'Next repository'],
      ['p', 'Previous repository'],
    ],
  },
]

/** All shortcuts with what they do, and the switch for those of a single key. */
export function ShortcutSheet({ onClose, onPalette }: ShortcutSheetProps) {
  const config = useQuery(runConfigQuery()).data
  const on = useSingleKeys()
  useCloseOnLeave(onClose)
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div className={styles.groups}>
        {groups(config?.deleteCredentials !== 'off').map(({ title, keys }) => (
          <Fragment key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    {key.split(' ').map((part) => (
                      <kbd key={part}>{part}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </Fragment>
        ))}
      </div>
      <div className={styles.switch}>
        <Switch
          label="Single-key shortcuts"
          on={on}
          onChange={(wanted) => singleKeys.choose(wanted ? 'on' : 'off')}
        >
          They can get in the way of speech input. Without them, {isApple ? '⌘ K' : 'Ctrl K'} and
          Enter still work.
        </Switch>
      </div>
      <p className={styles.actions}>
        <Button onClick={onPalette}>Go to…</Button>
      </p>
    </Dialog>
  )
}
