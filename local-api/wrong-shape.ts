/** Has the fields of a repository and of a list of them, all with values of the wrong type. */
export const WRONG_SHAPE = {
  id: 7,
  type: 'repository',
  href: null,
  metadata: 'none',
  properties: [],
  items: { first: true },
  offset: 'zero',
  limit: null,
  _links: [],
}
