/** A name as text can show it: one of nothing but white space in quotes, any other as it is. */
export const shownName = (name: string): string => (name.trim() === '' ? `“${name}”` : name)
