import { useLocation } from 'react-router'
import { repositoryTail } from '#lib/paths.ts'
import { parseRepositoryAddress } from '#lib/repository-address.ts'

/** The repository of the address in force, read from raw text: the router's own decoding loses `%2F`. */
export const useRepositoryAddress = () =>
  parseRepositoryAddress(repositoryTail(useLocation().pathname))
