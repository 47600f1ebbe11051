/** The orders of one column, as the API names them: what the first press gives, and the second. */
export type SortOrders<O extends string = string> = { first: O; second: O | null }

/** The direction in force, for `aria-sort`; undefined when another column is. */
export function sortDirection({ first, second }: SortOrders, orderBy: string | undefined) {
  if (orderBy === undefined || (orderBy !== first && orderBy !== second)) return undefined
  return orderBy.startsWith('-') ? 'descending' : 'ascending'
}

/** The order that a press asks for. A column with one order stays at it: the API has no other. */
export const nextOrder = ({ first, second }: SortOrders, orderBy: string | undefined) =>
  orderBy === first && second !== null ? second : first
