import { printRepositoryAddress } from './repository-address.ts'

/** Every address of the app, relative to where it is mounted (the router adds the mount path). */
export const paths = {
  home: () => '/',
  registries: () => '/registries',
  repositories: (registryId: string) =>
    `/registries/${encodeURIComponent(registryId)}/repositories`,
  /** Throws a RangeError for a name that no address can hold. */
  repository: (registryId: string, name: string) =>
    `${paths.repositories(registryId)}/${printRepositoryAddress({ name, digest: null })}`,
  /** Throws a RangeError for a name that no address can hold. */
  artifact: (registryId: string, name: string, digest: string) =>
    `${paths.repositories(registryId)}/${printRepositoryAddress({ name, digest })}`,
  /** Where a vulnerability is looked for. */
  vulnerabilities: (registryId: string) =>
    `/registries/${encodeURIComponent(registryId)}/vulnerabilities`,
  /** Only for what `isVulnerabilityId` lets pass: a browser would fold dots away. */
  vulnerability: (registryId: string, vulnerabilityId: string) =>
    `${paths.vulnerabilities(registryId)}/${encodeURIComponent(vulnerabilityId)}`,
}

/**
 * The raw text after `/registries/ID/repositories/` in a path name, still encoded; empty when the
 * path is not below a repository list. Takes the path with or without a mount path in front.
 */
export function repositoryTail(pathname: string): string {
  return /\/registries\/[^/]+\/repositories\/(.*)$/.exec(pathname)?.[1] ?? ''
}
