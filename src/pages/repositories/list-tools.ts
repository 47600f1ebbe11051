/** What comes when the reader wants more of the list than to read its pages. */
export { ListTasks } from './ListTasks.tsx'
export { MenuItems } from './MenuItems.tsx'
export { selectingColumns } from './selection/selecting-columns.tsx'
export { SelectionBar } from './selection/SelectionBar.tsx'
export { compareList } from './since/comparison.ts'
export { markedColumns } from './since/marked-columns.tsx'
export { SinceLastTime } from './since/SinceLastTime.tsx'
export { ViewedRepositories } from './ViewedRepositories.tsx'
