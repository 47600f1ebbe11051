import { LinkToArtifact } from '#components/LinkToArtifact.tsx'
import { useRepositoryAddress } from '#components/use-repository-address.ts'

/** A link to an artifact of the repository of the page. */
export const ArtifactLink = ({ digest }: { digest: string }) => (
  <LinkToArtifact name={useRepositoryAddress().name} digest={digest} />
)
