/** Packages that advisories are about: package-URL type, names, a plausible installed version. */
export const PACKAGES = [
  ['deb', ['libssl3', 'openssl'], '3.0.11-1~deb12u2'],
  ['deb', ['libc6', 'libc-bin'], '2.36-9+deb12u3'],
  ['deb', ['libxml2'], '2.9.14+dfsg-1.3'],
  ['deb', ['libcurl4', 'curl'], '7.88.1-10+deb12u4'],
  ['deb', ['libexpat1'], '2.5.0-1'],
  ['deb', ['perl-base'], '5.36.0-7'],
  ['deb', ['libsqlite3-0'], '3.40.1-2'],
  ['apk', ['busybox', 'ssl_client'], '1.36.1-r2'],
  ['apk', ['zlib'], '1.2.13-r1'],
  ['apk', ['musl'], '1.2.4-r1'],
  ['golang', ['stdlib'], '1.21.3'],
  ['golang', ['golang.org/x/net'], '0.15.0'],
  ['golang', ['golang.org/x/crypto'], '0.14.0'],
  ['npm', ['semver'], '7.3.8'],
  ['npm', ['tough-cookie'], '4.1.2'],
  ['npm', ['ip'], '2.0.0'],
  ['maven', ['com.fasterxml.jackson.core/jackson-databind'], '2.13.4'],
  ['maven', ['org.springframework/spring-web'], '5.3.27'],
  ['maven', ['org.yaml/snakeyaml'], '1.33'],
  ['pypi', ['requests'], '2.30.0'],
  ['pypi', ['cryptography'], '41.0.2'],
  ['pypi', ['jinja2'], '3.1.2'],
] as const

/** What is wrong, how it is used, what follows: the three parts of a description. */
export const FLAWS = [
  'A heap buffer overflow',
  'An out-of-bounds read',
  'A use after free',
  'An integer overflow',
  'Improper certificate validation',
  'Uncontrolled resource consumption',
  'A path traversal',
  'Improper neutralization of special elements',
  'A race condition',
  'Missing input validation',
] as const

export const TRIGGERS = [
  'a crafted archive',
  'a specially formed header',
  'a long sequence of continuation frames',
  'a deeply nested document',
  'an untrusted regular expression',
  'a malformed certificate chain',
  'a redirect to another host',
] as const

export const OUTCOMES = [
  'run code with the rights of the process',
  'read memory that it should not see',
  'end the process',
  'use up all memory',
  'pass a check that should have failed',
  'read files outside the intended directory',
] as const
