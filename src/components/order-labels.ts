/** Orders that repositories and artifacts have in common, in words; by time. */
export const timeOrderLabels = {
  '-lastPush': 'Last push, newest first',
  lastPush: 'Last push, oldest first',
  '-lastPull': 'Last pull, newest first',
  lastPull: 'Last pull, oldest first',
}

/** The same by count. */
export const countOrderLabels = {
  '-pullCount': 'Most pulls',
  pullCount: 'Fewest pulls',
  '-pushCount': 'Most pushes',
  pushCount: 'Fewest pushes',
}
