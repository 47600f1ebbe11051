import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { registryQuery } from '#api/queries.ts'
import { useOwnViews } from '#components/own-views.ts'
import { isRegistryId } from '#lib/registry-id.ts'
import { colourScheme, colourSchemes } from '../colour-scheme.ts'
import { listGroups } from './list-entries.ts'
import { matching, type PaletteGroup } from './palette-entry.ts'
import { useGo } from './use-go.ts'
import { useRegistryEntries } from './use-registry-entries.ts'
import { useRepositoryEntries } from './use-repository-entries.tsx'

const schemes: PaletteGroup = {
  title: 'Colour scheme',
  entries: colourSchemes.map((scheme) => ({
    id: `scheme ${scheme}`,
    title: scheme.charAt(0).toUpperCase() + scheme.slice(1),
    act: () => colourScheme.choose(scheme),
  })),
}

/** All that can be chosen for what is typed. `searching`: more may come. */
export function usePaletteGroups(text: string): { groups: PaletteGroup[]; searching: boolean } {
  const { registryId = '' } = useParams()
  const here = isRegistryId(registryId) ? registryId : null
  const registry = useQuery({ ...registryQuery(registryId), enabled: false }).data
  const go = useGo()
  const registries = useRegistryEntries(here, go)
  const { entries, searching } = useRepositoryEntries(here, text, go)
  const own = useOwnViews(registryId)
  const inUse = here === null ? null : { id: here, name: registry?.name ?? null }
  const listed = { title: 'Registries', entries: registries }
  return {
    groups: [
      ...matching([...listGroups(inUse, own, go), listed], text),
      // The API has matched these.
      ...(entries.length > 0 ? [{ title: 'Repositories', entries }] : []),
      ...matching([schemes], text),
    ],
    searching,
  }
}
