import { useParams } from 'react-router'

/** The registry of the address in force. Only for pages below `/registries/:registryId`. */
export function useRegistryId(): string {
  const { registryId } = useParams()
  if (registryId === undefined) throw new Error('This page is not below a registry')
  return registryId
}
