/**
 * Puts text on the clipboard; resolves to whether it worked. Without a secure context there is no
 * clipboard API, and then the selection of a hidden field is copied as in older browsers.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text)
  }
}

function copySelection(text: string): boolean {
  const field = document.createElement('textarea')
  const focused = document.activeElement
  field.value = text
  field.className = 'visually-hidden'
  // Behind an open dialog nothing can be selected, and yet the browser says that it was copied.
  const reachable = focused?.closest('dialog') ?? document.body
  reachable.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
