/** Who can sign in, with a password of NAME-pw. */
export const people = {
  vera: { name: 'Vera Viewer', email: 'vera@corp.test', groups: ['registry-viewers'] },
  dora: {
    name: 'Dora Deleter',
    email: 'dora@corp.test',
    groups: ['registry-viewers', 'registry-deleters'],
  },
  /** Signed in, and nothing more. */
  otto: { name: 'Otto Outsider', email: 'otto@corp.test', groups: [] },
} satisfies Record<string, { name: string; email: string; groups: string[] }>

export type Person = keyof typeof people

export const isPerson = (name: unknown): name is Person =>
  typeof name === 'string' && Object.hasOwn(people, name)
