import { expect, test } from 'vitest'
import {
  type ArtifactSearch,
  defaultArtifactSearch,
  parseArtifactSearch,
  printArtifactSearch,
} from './artifact-search.ts'

test('an address gives back every field', () => {
  const search: ArtifactSearch = { orderBy: '-vulnMaxSeverity', page: 3, limit: 100 }
  expect(printArtifactSearch(search)).toBe('?orderBy=-vulnMaxSeverity&page=3&limit=100')
  expect(parseArtifactSearch(printArtifactSearch(search))).toEqual(search)
})

test('defaults are left out, and stand in for what makes no sense', () => {
  expect(printArtifactSearch(defaultArtifactSearch)).toBe('')
  expect(parseArtifactSearch('?orderBy=name&page=0&limit=x')).toEqual(defaultArtifactSearch)
})
