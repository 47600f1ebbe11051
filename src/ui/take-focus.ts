/** As a `ref`: what has it takes the focus when it comes, or when it is first given it. */
export const takeFocus = (element: HTMLElement | null) => element?.focus()
