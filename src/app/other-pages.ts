/*
 * What the list leads to, in one file. With one file more that shares as much with the app, the bundler
 * cuts the app's own in two, and the first row waits for another request.
 */
import * as registries from './registries-route.tsx'
import * as repository from './repository-route.tsx'
import * as shortcuts from './shortcuts/shortcuts.tsx'
import * as vulnerability from './vulnerability-route.tsx'

export const otherPages = { registries, repository, shortcuts, vulnerability }
