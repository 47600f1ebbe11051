import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { type State, seeEach } from './axe.ts'
import { listOf } from './detail.ts'
import { openExport } from './export.ts'
import { expect } from './fixtures.ts'
import { chooseFromMenu } from './list-menu.ts'
import { seenLongAgo, sinceLastTime } from './since.ts'
import { keepViews, openViews } from './own-views.ts'

const list = listOf(REGISTRY_IDS.prod, '?limit=8')
const view = listOf(REGISTRY_IDS.prod, '?view=not-pulled&limit=8')
/** What is asked for after the first rows of a view, and by all else that reads to the end. */
const rest = /limit=1000|orderBy=lastPull/
const neverAnswers = (page: Page) => page.route(rest, () => {})
const fails = (page: Page) =>
  page.route(rest, (route) =>
    route.fulfill({ status: 500, headers: { 'X-Registry-Upstream': '1' }, body: '' }),
  )
const openMenu = (page: Page) => page.getByRole('button', { name: 'More', exact: true }).click()
const keepOwn = (page: Page) =>
  keepViews(page, [
    { name: 'Payments', registryId: REGISTRY_IDS.prod, query: '?limit=8' },
    { name: 'Idle', registryId: REGISTRY_IDS.prod, query: '?view=not-pulled&days=30' },
    { name: 'W'.repeat(60), registryId: REGISTRY_IDS.prod, query: `?name=${'w'.repeat(200)}` },
  ])

/** The list, with what may be done with all of it. */
const states: readonly State[] = [
  { name: 'a view', url: view, shows: /in all,/ },
  {
    name: 'a view that is being read',
    url: 'registries',
    shows: 'found so far',
    reach: async (page) => {
      await neverAnswers(page)
      await page.goto(view)
    },
  },
  {
    name: 'a view that could not be read',
    url: 'registries',
    shows: 'Not read to the end',
    errors: '500',
    reach: async (page) => {
      await fails(page)
      await page.goto(view)
    },
  },
  {
    name: 'a view of nothing',
    url: listOf(REGISTRY_IDS.sandbox, '?view=never-pulled&name=x'),
    shows: 'No repository is one of these',
  },
  {
    name: 'a view of days that make no sense',
    url: view,
    shows: 'A whole number from 1',
    reach: (page) => page.getByRole('textbox', { name: 'Days' }).fill('x'),
  },
  { name: 'the menu', url: list, shows: 'All of them as a file', reach: openMenu },
  {
    name: 'a count',
    url: list,
    shows: /counted at/,
    reach: (page) => chooseFromMenu(page, 'Count'),
  },
  {
    name: 'counting',
    url: list,
    shows: 'so far',
    reach: async (page) => {
      await neverAnswers(page)
      await chooseFromMenu(page, 'Count')
    },
  },
  { name: 'an export to begin', url: list, shows: 'Written as', reach: openExport },
  {
    name: 'an export under way',
    url: list,
    shows: 'read so far',
    reach: async (page) => {
      await neverAnswers(page)
      await (await openExport(page)).begin.click()
    },
  },
  {
    name: 'an export that failed',
    url: list,
    shows: 'Not read to the end',
    errors: '500',
    reach: async (page) => {
      await fails(page)
      await (await openExport(page)).begin.click()
    },
  },
  {
    name: 'an export that is done',
    url: list,
    shows: 'all that were there the whole time',
    reach: async (page) => (await openExport(page)).begin.click(),
  },
  {
    name: 'the choice of columns',
    url: list,
    shows: 'The name always stands first',
    reach: (page) => chooseFromMenu(page, 'Columns'),
  },
  {
    name: 'own views among the others',
    url: 'registries',
    shows: 'Payments',
    reach: async (page) => {
      await keepOwn(page)
      await page.goto(list)
    },
  },
  {
    name: "no view of one's own",
    url: list,
    shows: 'None is saved yet',
    reach: openViews,
  },
  {
    name: 'own views, of which one is given a name that is taken',
    url: 'registries',
    shows: /exists already. Type another/,
    reach: async (page) => {
      await keepOwn(page)
      await page.goto(list)
      const { name, rename, newName } = await openViews(page)
      await name.fill('payments')
      await rename('Idle').click()
      await newName.fill('payments')
    },
  },
  {
    name: 'a view that can be brought back, and one without a name',
    url: 'registries',
    shows: 'Deleted “Idle”',
    reach: async (page) => {
      await keepOwn(page)
      await page.goto(list)
      const { save, remove, undo } = await openViews(page)
      await save.click()
      await remove('Idle').click()
      await expect(undo).toBeFocused()
    },
  },
  {
    name: 'the list as a command',
    url: list,
    shows: 'List these repositories',
    reach: (page) => chooseFromMenu(page, 'As a command'),
  },
  { name: 'rows that are new or worse', url: list, shows: / since /, reach: seenLongAgo },
  {
    name: 'what is new, gone or worse',
    url: list,
    shows: 'Mark as seen',
    reach: async (page) => {
      await seenLongAgo(page)
      await sinceLastTime(page).button.click()
    },
  },
  {
    name: 'nothing to compare with',
    url: list,
    shows: 'There is nothing to compare',
    reach: (page) => chooseFromMenu(page, 'Since last time'),
  },
]

seeEach(states)
