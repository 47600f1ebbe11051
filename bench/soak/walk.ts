import type { Page } from '@playwright/test'
import { pick, type Random, randomFor } from '../../local-api/random.ts'
import { press, readScreen, type Screen, see } from './screen.ts'

const words = ['api', 'ser', 'worker', 'pay', 'exporter', 'gateway', 'shop', 'data', 'cli', 'sync']

type Step = (page: Page, screen: Screen, random: Random) => Promise<unknown>

/** Goes so many steps through the list in the order that the seed gives; without any reload. */
export async function walk(
  page: Page,
  seed: string,
  steps: number,
  afterStep: (step: number) => Promise<void>,
): Promise<void> {
  const random = randomFor(seed)
  for (let step = 1; step <= steps; step += 1) {
    const screen = await readScreen(page)
    await pick(random, offered(screen))(page, screen, random)
    await afterStep(step)
  }
}

const isList = ({ heading, names }: Screen) => heading === 'Repositories' && names.length > 0

/** The steps that the screen offers; one that stands twice is taken more often. */
function offered(screen: Screen): Step[] {
  if (!isList(screen)) return [goBack]
  return [
    search,
    open,
    open,
    ...(screen.canTurn ? [turnOn, turnOn] : []),
    ...(screen.page > 1 ? [turnBack] : []),
    ...(screen.search === null ? [] : [clear]),
  ]
}

const turnOn: Step = async (page, before) => {
  await press(page, 'button[aria-label="Next page"]')
  await see(page, (screen) => isList(screen) && screen.page === before.page + 1)
}

const turnBack: Step = async (page, before) => {
  await press(page, 'button[aria-label="Previous page"]')
  await see(page, (screen) => isList(screen) && screen.page === before.page - 1)
}

const search: Step = async (page, before, random) => {
  const word = pick(
    random,
    words.filter((other) => other !== before.search),
  )
  await press(page, 'input[aria-label="Search by name"]')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(word, { delay: 20 })
  await see(
    page,
    (screen) =>
      isList(screen) &&
      screen.search === word &&
      screen.names.every((name) => name.toLowerCase().includes(word)),
  )
}

const clear: Step = async (page) => {
  await press(page, 'input[aria-label="Search by name"]')
  await page.keyboard.press('Escape')
  await see(page, (screen) => isList(screen) && screen.search === null)
}

const open: Step = async (page, before, random) => {
  const name = pick(random, before.names)
  await press(page, 'tbody tr a[href]', before.names.indexOf(name))
  await see(page, ({ heading }) => heading === name)
}

const goBack: Step = async (page) => {
  await page.evaluate(() => history.back())
  await see(page, isList)
}

/** To the first page of the whole list, by the app's own means. */
export async function leadBack(page: Page): Promise<void> {
  const random = randomFor('')
  for (let screen = await readScreen(page); ; screen = await readScreen(page)) {
    if (!isList(screen)) await goBack(page, screen, random)
    else if (screen.search !== null) await clear(page, screen, random)
    else if (screen.page > 1) await turnBack(page, screen, random)
    else return
  }
}
