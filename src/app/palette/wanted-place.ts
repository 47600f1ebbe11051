/**
 * Where a key leads in a list, from a place in it (-1: from none); null for a key that leads nowhere.
 * Up and down go round.
 */
export function wantedPlace(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return place + 1 === count ? 0 : place + 1
    case 'ArrowUp':
      return place <= 0 ? count - 1 : place - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
