/** Forwards or back. */
export type Step = 1 | -1

export const stepWords = { 1: 'Next repository', [-1]: 'Previous repository' } as const

export const endWords = {
  1: 'This is the last repository of the list.',
  [-1]: 'This is the first repository of the list.',
} as const

/** It may have been deleted, or other rows may have come before it: that is not known. */
export const movedWords = (name: string) =>
  `${name} is not on that page of the list any more. What is shown now stands where it was.`

/** `title` says what happened. */
export const failedWords = (step: Step, title: string) =>
  `${title}. The list could not be read, so the ${stepWords[step].toLowerCase()} is not known. You can try again.`
