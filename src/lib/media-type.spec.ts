import { expect, test } from 'vitest'
import { mediaTypeWords } from './media-type.ts'

test('a known media type is said in words, another as it was sent', () => {
  expect(mediaTypeWords('application/vnd.oci.image.manifest.v1+json')).toBe('OCI image')
  expect(mediaTypeWords('application/vnd.oci.image.index.v1+json')).toBe('OCI index')
  expect(mediaTypeWords('application/vnd.acme.v7')).toBe('application/vnd.acme.v7')
})
