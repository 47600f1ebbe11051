import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { registryQuery } from '#api/queries.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { RunButton } from '#components/RunButton.tsx'
import { WaitNotice } from '#components/WaitNotice.tsx'
import { formatCount } from '#lib/format.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { saveFile } from '#ui/save-file.ts'
import { takeFocus } from '#ui/take-focus.ts'
import { exportFormats, type ExportFormatName } from './export-formats.ts'
import { exportFileName } from './export-head.ts'
import { createExportRun, type Exported, type ExportRun } from './export-run.ts'
import { outcomeWords, whatWords } from './export-words.ts'
import styles from './ExportDialog.module.css'

type ExportDialogProps = { registryId: string; search: ListSearch; onClose: () => void }

const names = Object.keys(exportFormats) as readonly ExportFormatName[]

/** Writes all that the list finds into a file, page by page. What it was begun with stays what it is of. */
export function ExportDialog({ registryId, search, onClose }: ExportDialogProps) {
  const [of] = useState(search)
  const [format, setFormat] = useState<ExportFormatName>('CSV')
  const [run, setRun] = useState<ExportRun | null>(null)
  useEffect(() => () => run?.stop(), [run])
  return (
    <Dialog title="Export repositories" onClose={onClose} holding={run !== null}>
      <div className={styles.export}>
        <p>{whatWords(of)}</p>
        {run ? (
          <Exporting registryId={registryId} run={run} ending={exportFormats[format].ending} />
        ) : (
          <>
            <RadioGroup label="Written as" value={format} options={names} onChange={setFormat} />
            <p className={styles.note}>
              They are read in pages of 1,000{of.view === null && ', in the order of their names'}.
              The file says when it was read, and whether it holds all that were there the whole
              time. What is created or deleted meanwhile may be in it or not.
            </p>
            <div>
              <Button
                onClick={() => {
                  const begun = createExportRun(registryId, of, exportFormats[format])
                  setRun(begun)
                  begun.go()
                }}
              >
                Export
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

type ExportingProps = { registryId: string; run: ExportRun; ending: string }

function Exporting({ registryId, run, ending }: ExportingProps) {
  const registryName = useQuery(registryQuery(registryId)).data?.name ?? null
  const { phase, wait, error, data } = useSyncExternalStore(run.subscribe, run.read)
  const reading = phase === 'reading'
  /** The last file, what had been read by then, and whether that was all. */
  const [saved, setSaved] = useState<{ name: string; data: Exported; whole: boolean } | null>(null)
  const whole = phase === 'done'
  const isSaved = saved?.data === data && saved.whole === whole
  const save = () => {
    const { head, file } = run.make(registryName)
    const name = exportFileName(head, ending)
    saveFile(file, name)
    setSaved({ name, data, whole })
  }
  // Once the end has come; not where the reader has stopped before, who may want no file.
  const unasked = useRef(true)
  useEffect(() => {
    if (!whole || !unasked.current) return
    unasked.current = false
    save()
  })
  return (
    <>
      <p className={styles.progress}>
        {reading && <>{formatCount(data.count)} read so far. </>}
        {reading && <WaitNotice wait={wait} />}
      </p>
      <p role="status">
        {reading ? <span className="visually-hidden">Reading…</span> : outcomeWords(phase, data)}
        {isSaved && !reading && (
          <>
            {' '}
            Saved as <code>{saved.name}</code>.
          </>
        )}
      </p>
      {error !== null && (
        <ErrorNotice error={error} onRetry={run.go} retrying={reading} stays="what was read" />
      )}
      <div className={styles.actions}>
        <RunButton
          ref={takeFocus}
          phase={phase}
          onStop={() => {
            unasked.current = false
            run.stop()
          }}
          onGoOn={() => {
            unasked.current = true
            run.go()
          }}
        />
        {!reading && (whole || data.count > 0) && (
          <Button onClick={save}>
            {!whole ? 'Save what was read' : isSaved ? 'Save again' : 'Save'}
          </Button>
        )}
      </div>
    </>
  )
}
