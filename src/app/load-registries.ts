/** Fetches the file with the page of all registries, and with what the switcher opens. */
export const loadRegistries = () => import('./registries-route.tsx')
