/** Forwards or back. */
export type Step = 1 | -1

export const stepWords = { 1: 'Next repository', [-1]: 'Previous repository' } as const

export const endWords = {
  1: 'This is the last repository of the list.',
  [-1]: 'This is the first repository of the list.',
} as const

const inItsPlace = { 1: 'where it was', [-1]: 'before where it was' } as const
const onItsPage = { 1: 'first from there on', [-1]: 'last up to there' } as const

/** It may have been deleted, or other rows may have come before it: that is not known. */
export const movedWords = (name: string, step: Step, from: 'place' | 'page') =>
  from === 'place'
    ? `${name} is not on that page of the list any more. What is shown now stands ${inItsPlace[step]}.`
    : `${name} is not on that page of the list, and where it stood is not known. What is shown now is the ${onItsPage[step]}.`

/** `title` says what happened. */
export const failedWords = (step: Step, title: string) =>
  `${title}. The list could not be read, so the ${stepWords[step].toLowerCase()} is not known. You can try again.`
