/*
 * Every query key of the app is written here and nowhere else, so that what is made old or taken out of
 * the cache is what was put into it.
 */

export const keys = {
  config: ['config'] as const,
  userInfo: (url: string | null) => ['user-info', url] as const,
  registries: ['registries', 'list'] as const,
  registry: (registryId: string) => ['registries', 'detail', registryId] as const,
  /** Every kept page of a registry's list. */
  repositoryLists: (registryId: string) => ['repositories', 'list', registryId] as const,
  /** Everything known about one repository; its artifacts lie below it. */
  repository: (registryId: string, name: string) =>
    ['repositories', 'detail', registryId, name] as const,
  /** A vulnerability is the same in every registry. */
  vulnerability: (vulnerabilityId: string) => ['vulnerabilities', vulnerabilityId] as const,
  /** Every artifact of a registry that has a vulnerability. */
  affected: (registryId: string, vulnerabilityId: string) =>
    ['vulnerabilities', vulnerabilityId, 'affected', registryId] as const,
  /** Every delete, on whatever page it was begun. */
  deletes: ['delete'] as const,
}
