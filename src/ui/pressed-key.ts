type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * The key that was pressed as `aria-keyshortcuts` has it, where Control also means ⌘. A letter without
 * Shift is a small one, whatever Caps Lock says; with Control it is that of the key's place where the
 * layout has no Latin one there.
 */
export function pressedKey({ key, code, ctrlKey, metaKey, shiftKey }: Press): string {
  const isLetter = key.length === 1 && !shiftKey
  const letter = isLetter ? key.toLowerCase() : key
  if (!ctrlKey && !metaKey) return letter
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  const isForeign = isLetter && key > '~'
  return `Control+${isForeign && place ? place.toLowerCase() : letter}`
}
