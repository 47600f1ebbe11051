import type { Repository } from '#api/wire/repository.ts'
import { viewTitle } from '#lib/repository-views.ts'
import { plainCells } from '#lib/plain-cells.ts'
import type { ExportHead } from './export-head.ts'

/** How a file is written, piece by piece: its head is known last, when all rows have come. */
export type ExportFormat = {
  ending: string
  type: string
  row: (repository: Repository) => string
  /** In front of the first row, and of each other one. */
  lead: { first: string; other: string }
  before: (head: ExportHead) => string
  after: string
}

/** The facts of a repository by the names that the API gives them (contract 3.1), times in UTC. */
const facts = (repository: Repository) => ({
  name: repository.name,
  lastSeverity: repository.lastSeverity,
  lastPushedAt: repository.lastPushedAt?.toISOString() ?? null,
  lastPulledAt: repository.lastPulledAt?.toISOString() ?? null,
  artifactCount: repository.artifactCount,
  pullCount: repository.pullCount,
  pushCount: repository.pushCount,
  createdDate: repository.createdAt?.toISOString() ?? null,
  createdBy: repository.createdBy,
  lastModifiedDate: repository.lastModifiedAt?.toISOString() ?? null,
  lastModifiedBy: repository.lastModifiedBy,
})

const columns = [
  'name',
  'lastSeverity',
  'lastPushedAt',
  'lastPulledAt',
  'artifactCount',
  'pullCount',
  'pushCount',
  'createdDate',
  'createdBy',
  'lastModifiedDate',
  'lastModifiedBy',
] as const satisfies readonly (keyof ReturnType<typeof facts>)[]

/** One cell (RFC 4180, section 2), which no spreadsheet takes for a formula, nor for two. */
function cell(value: string | number | null): string {
  const text = typeof value === 'string' ? plainCells(value) : String(value ?? '')
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function filterWords({ search: { name, severity, view, days } }: ExportHead): string {
  const parts = [
    view && viewTitle(view, days),
    name !== '' && `name: ${name}`,
    severity.length > 0 && `severity: ${severity.join(' or ')}`,
  ]
  return parts.filter(Boolean).join('; ') || 'none'
}

const completeWords = ({ complete }: ExportHead) =>
  complete === true ? 'yes, with all that were there the whole time' : `no, ${complete}`

const csv: ExportFormat = {
  ending: 'csv',
  type: 'text/csv;charset=utf-8',
  row: (repository) => {
    const known = facts(repository)
    return columns.map((column) => cell(known[column])).join(',')
  },
  lead: { first: '\r\n', other: '\r\n' },
  before: (head) =>
    [
      ...[
        `Registry: ${[head.registryName, head.registryId].filter(Boolean).join(', ')}`,
        `Filter: ${filterWords(head)}`,
        `Order: ${head.order}`,
        `Read: ${head.from.toISOString()} to ${head.to.toISOString()}`,
        `Repositories: ${head.count}`,
        `Could not be read: ${head.unread}`,
        `Complete: ${completeWords(head)}`,
      ].map((line) => cell(`# ${line}`)),
      columns.join(','),
    ].join('\r\n'),
  after: '\r\n',
}

const json: ExportFormat = {
  ending: 'json',
  type: 'application/json',
  row: (repository) => JSON.stringify(facts(repository)),
  lead: { first: '\n', other: ',\n' },
  before: (head) => {
    const { name, severity, view, days } = head.search
    const of = {
      registry: { id: head.registryId, name: head.registryName },
      filter: { name, severity, view, days },
      order: head.order,
      readFrom: head.from.toISOString(),
      readTo: head.to.toISOString(),
      count: head.count,
      unreadable: head.unread,
      complete: head.complete === true,
      incompleteBecause: head.complete === true ? null : head.complete,
    }
    return `${JSON.stringify(of).slice(0, -1)},"repositories":[`
  },
  after: '\n]}\n',
}

export const exportFormats = { CSV: csv, JSON: json }
export type ExportFormatName = keyof typeof exportFormats
