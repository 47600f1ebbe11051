/** What comes when the reader begins to select rows. */
export { selectingColumns as columns } from './selecting-columns.tsx'
export { SelectionBar } from './SelectionBar.tsx'
