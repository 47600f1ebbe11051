import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ask, type Item, type Items, time } from './ask.ts'

export function Repository() {
  const { registry, name = '' } = useParams()
  const path = `${registry}/repositories/${encodeURIComponent(name)}`
  const repository = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<Item>(path, signal),
  })
  const list = `${path}/artifacts?offset=0&limit=50&orderBy=-lastPush`
  const artifacts = useQuery({
    queryKey: [list],
    queryFn: ({ signal }) => ask<Items>(list, signal),
  })
  if (!repository.data) return null
  return (
    <main>
      <h1>{repository.data.properties.name}</h1>
      <table>
        <tbody>
          {Object.entries(repository.data.metadata).map(([fact, value]) => (
            <tr key={fact}>
              <td>{fact}</td>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <tbody>
          {artifacts.data?.items?.map(({ id, metadata }) => (
            <tr key={id}>
              <td>{id}</td>
              <td>{time(metadata.lastPushedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
