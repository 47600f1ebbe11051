/** The media types that registries hold mostly (OCI image spec, Docker manifest v2), in short words. */
const known: ReadonlyMap<string, string> = new Map([
  ['application/vnd.oci.image.manifest.v1+json', 'OCI image'],
  ['application/vnd.oci.image.index.v1+json', 'OCI index'],
  ['application/vnd.oci.artifact.manifest.v1+json', 'OCI artifact'],
  ['application/vnd.docker.distribution.manifest.v1+json', 'Docker image v1'],
  ['application/vnd.docker.distribution.manifest.v1+prettyjws', 'Docker image v1'],
  ['application/vnd.docker.distribution.manifest.v2+json', 'Docker image'],
  ['application/vnd.docker.distribution.manifest.list.v2+json', 'Docker index'],
])

/** A media type in words; one that is not known, as it was sent. */
export const mediaTypeWords = (mediaType: string) => known.get(mediaType) ?? mediaType
