type Unit = 'ms' | 'kB' | 'MB' | 'count'

type Figure = { label: string; unit: Unit; meaning: string }

/** Everything that a load is measured by, in the order of the tables. */
export const figures = {
  firstContentfulPaint: {
    label: 'First contentful paint',
    unit: 'ms',
    meaning: 'from the start of the navigation, as the browser tells it',
  },
  firstRow: {
    label: 'First row painted',
    unit: 'ms',
    meaning:
      'from the start of the navigation to the end of the frame that painted the first row of data',
  },
  blocking: {
    label: 'Main thread blocked',
    unit: 'ms',
    meaning:
      'what each long task takes beyond 50 ms, from the start of the navigation until the page is at rest; 0 where there is no long task, which leaves nothing to take a ratio of',
  },
  turn: {
    label: 'Page turn',
    unit: 'ms',
    meaning:
      'a press on Next, the page being at rest, to the end of the frame that painted another first row; the mean of two in a row',
  },
  search: {
    label: 'Key press to rows',
    unit: 'ms',
    meaning:
      'the last letter of a word to the end of the frame where every row matches; Berth waits for another letter, the other two do not',
  },
  searchLessPause: {
    label: 'Key press to rows, less the pause',
    unit: 'ms',
    meaning: 'the same without the time for which Berth waits for another letter',
  },
  open: {
    label: 'Repository opened from the list',
    unit: 'ms',
    meaning: 'a press on its name to the end of the frame that painted its heading',
  },
  heap: {
    label: 'JavaScript heap',
    unit: 'MB',
    meaning: 'in use at rest after the load, all garbage collected; read without slowing alone',
  },
  elements: { label: 'Elements', unit: 'count', meaning: 'in the whole document' },
  elementsPerRow: {
    label: 'Elements per row',
    unit: 'count',
    meaning: 'all elements of the document divided by the rows of the table',
  },
  requestsBeforeRow: {
    label: 'Requests before the first row',
    unit: 'count',
    meaning: 'answered in full before it was painted; the icon is left out',
  },
  stepsBeforeRow: {
    label: 'Steps in series before the first row',
    unit: 'count',
    meaning:
      'the most of those requests of which each began only when the one before had been answered, read from their times; without what is fetched ahead once the rows are there',
  },
  requests: { label: 'Requests', unit: 'count', meaning: 'until the page is at rest' },
  staticBytes: {
    label: 'Static files as transferred',
    unit: 'kB',
    meaning: 'bodies of all that is not the API, until the page is at rest',
  },
  staticBytesBeforeRow: {
    label: 'Static files before the first row',
    unit: 'kB',
    meaning: 'those of them that had arrived in full before it was painted',
  },
  staticBrotli: {
    label: 'Static files, Brotli 11',
    unit: 'kB',
    meaning: 'all of them compressed anew, whatever the server did',
  },
  apiBytes: {
    label: 'API answers as transferred',
    unit: 'kB',
    meaning:
      'until the page is at rest, so with what is fetched ahead; Brotli 4 from one place for all',
  },
  apiBytesBeforeRow: {
    label: 'API answers before the first row',
    unit: 'kB',
    meaning: 'those of them that had arrived in full before it was painted',
  },
  apiBrotli: {
    label: 'API answers, Brotli 11',
    unit: 'kB',
    meaning: 'all of them compressed anew',
  },
} as const satisfies Record<string, Figure>

export type FigureName = keyof typeof figures

/** Of one load, in ms, bytes and pieces; a figure that was not asked for is missing. */
export type Figures = Partial<Record<FigureName, number>>

export const figureNames = Object.keys(figures) as FigureName[]

/** A figure with its unit, for a table. */
export function formatFigure(name: FigureName, value: number): string {
  const { unit } = figures[name]
  if (unit === 'ms') return `${value.toFixed(0)} ms`
  if (unit === 'kB') return `${(value / 1e3).toFixed(2)} kB`
  if (unit === 'MB') return `${(value / 1e6).toFixed(2)} MB`
  return String(Number(value.toFixed(1)))
}
