import type { Repository } from '../wire/repository.ts'

/** A repository as the pages know it, of which a test says what matters to it. */
export const repositoryRow = (name: string, facts: Partial<Repository> = {}): Repository => ({
  kind: 'repository',
  key: name,
  name,
  artifactCount: 1,
  pullCount: 2,
  pushCount: 3,
  lastPushedAt: new Date('2026-11-20T10:00:00Z'),
  lastPulledAt: null,
  lastSeverity: 'high',
  createdAt: null,
  createdBy: null,
  lastModifiedAt: null,
  lastModifiedBy: null,
  resourceUrn: null,
  ...facts,
})
