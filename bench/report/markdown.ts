import type { Machine } from './machine.ts'
import type { Spread } from './statistics.ts'

/** A table; every column but the first holds numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** "2.10 (1.90 to 2.30)"; a dash for nothing. */
export function formatSpread(value: Spread | null, format: (n: number) => string): string {
  if (!value) return '–'
  const { median, min, max } = value
  if (format(min) === format(max)) return format(median)
  return `${format(median)} (${format(min)} to ${format(max)})`
}

/** On what it was measured. */
export const machineLine = ({ date, cpu, cores, chromium, node }: Machine) =>
  `${date.slice(0, 10)}, ${cores} cores of ${cpu}, Chromium ${chromium}, Node ${node.slice(1)}`
