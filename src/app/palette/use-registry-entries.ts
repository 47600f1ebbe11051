import { useQuery } from '@tanstack/react-query'
import { registriesQuery } from '#api/registries.ts'
import { useFailure } from '#components/use-failure.ts'
import { paths } from '#lib/paths.ts'
import { shownName } from '#lib/shown-name.ts'
import { failedEntry } from './failed-entry.ts'
import type { PaletteEntry } from './palette-entry.ts'

/** The registries that the token can see; `here` is the id of the one in use. */
export function useRegistryEntries(here: string | null, go: (to: string) => void): PaletteEntry[] {
  const list = useQuery(registriesQuery())
  const error = useFailure(list)
  const refetch = () => list.refetch({ cancelRefetch: false })
  const registries = list.data?.filter((row) => row.kind === 'registry') ?? []
  return [
    ...registries.map(({ key, id, name, location }) => ({
      id: `registry ${key}`,
      title: shownName(name),
      detail: id.toLowerCase() === here?.toLowerCase() ? `${location}, in use` : location,
      act: () => go(paths.repositories(id)),
    })),
    ...(error ? [failedEntry('registries', { error, refetch, isFetching: list.isFetching })] : []),
  ]
}
