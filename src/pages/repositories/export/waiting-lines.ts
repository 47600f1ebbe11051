type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const noLine: Bytes = new Uint8Array()

/**
 * Lines that wait for their place among those to come. They are kept as bytes, beside the heap: as so
 * many strings they would be looked through at each collection, and the heap would grow for them.
 */
export function createWaitingLines() {
  const texts: Bytes[] = []
  // Of each line: what it is sorted by, NaN for nothing, and where it stands.
  const keys: number[] = []
  const textOf: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let room = new Uint8Array(0)

  const lineAt = (index: number) =>
    texts[textOf[index] ?? 0]?.subarray(starts[index], ends[index]) ?? noLine
  const takeRoom = (length: number) => {
    if (room.length < length) room = new Uint8Array(length * 2)
  }

  return {
    /** Takes lines, and what each of them is sorted by; null where nothing is known of it. */
    add: (lines: readonly string[], by: readonly (number | null)[]): void => {
      // UTF-8 takes three bytes at most for what a string counts as one.
      takeRoom(3 * lines.reduce((sum, { length }) => sum + length, 0))
      let end = 0
      for (const [index, line] of lines.entries()) {
        keys.push(by[index] ?? NaN)
        textOf.push(texts.length)
        starts.push(end)
        end += encoder.encodeInto(line, room.subarray(end)).written
        ends.push(end)
      }
      texts.push(room.slice(0, end))
    },

    /**
     * All of them in their order, so many to a piece, with `between` between those of one. Equal ones
     * stay as they came, and those of which nothing is known come last in either direction. The bytes
     * are good until the next are asked for.
     */
    *sorted(direction: 1 | -1, inPiece: number, between: string): Generator<Bytes> {
      const compare = (a: number, b: number) => {
        const [first, second] = [keys[a] ?? NaN, keys[b] ?? NaN]
        const unknown = Number(Number.isNaN(first)) - Number(Number.isNaN(second))
        return unknown || direction * (first - second) || 0
      }
      const order = Array.from(keys.keys()).sort(compare)
      const gap = encoder.encode(between)
      for (let start = 0; start < order.length; start += inPiece) {
        const lines = order.slice(start, start + inPiece).map(lineAt)
        takeRoom(lines.reduce((sum, line) => sum + gap.length + line.length, 0))
        let end = 0
        for (const [index, line] of lines.entries()) {
          if (index > 0) {
            room.set(gap, end)
            end += gap.length
          }
          room.set(line, end)
          end += line.length
        }
        yield room.subarray(0, end)
      }
    },
  }
}
