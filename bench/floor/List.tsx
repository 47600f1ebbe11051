import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { ask, type Item, type Items, time } from './ask.ts'

const columns = ['Name', 'Severity', 'Last push', 'Last pull', 'Artifacts', 'Pulls', 'Pushes']

export function List() {
  const { registry } = useParams()
  const [params] = useSearchParams()
  const limit = Number(params.get('limit')) || 50
  const [offset, setOffset] = useState(0)
  const [name, setName] = useState('')
  const query = new URLSearchParams({
    offset: String(offset),
    limit: String(limit),
    orderBy: '-lastPush',
  })
  if (name.trim()) query.set('filter.name', name.trim())
  const path = `${registry}/repositories?${query}`
  const { data, error } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<Items>(path, signal),
    placeholderData: keepPreviousData,
  })
  const items = data?.items ?? []

  return (
    <main>
      <h1>Repositories</h1>
      <nav>
        <input
          type="search"
          aria-label="Search by name"
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setOffset(0)
          }}
        />
        <button type="button" disabled={offset === 0} onClick={() => setOffset(offset - limit)}>
          Previous
        </button>
        <button
          type="button"
          disabled={!data?._links.next}
          onClick={() => setOffset(offset + limit)}
        >
          Next
        </button>
        <span role="status">
          {error ? `Error: ${error.message}` : `${offset + 1} to ${offset + items.length}`}
        </span>
      </nav>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </main>
  )
}

function Row({ item: { properties, metadata } }: { item: Item }) {
  return (
    <tr>
      <td>
        <Link to={encodeURIComponent(properties.name)}>{properties.name}</Link>
      </td>
      <td>{metadata.lastSeverity}</td>
      <td>{time(metadata.lastPushedAt)}</td>
      <td>{time(metadata.lastPulledAt)}</td>
      <td>{metadata.artifactCount}</td>
      <td>{metadata.pullCount}</td>
      <td>{metadata.pushCount}</td>
    </tr>
  )
}
