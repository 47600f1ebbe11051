import { readFile } from 'node:fs/promises'
import { type Browser, type CDPSession, expect } from '@playwright/test'

/**
 * Opens an address in a tab that Playwright does not know: in one that it knows, the browser keeps all
 * that was answered for whoever might ask for it, and that takes the tab's memory too. What it downloads
 * is put into `folder`.
 */
export async function openUnwatchedTab(browser: Browser, url: string, folder: string) {
  const session = await browser.newBrowserCDPSession()
  const { browserContextId } = await session.send('Target.createBrowserContext')
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    browserContextId,
    downloadPath: folder,
  })
  const { targetId } = await session.send('Target.createTarget', { url, browserContextId })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })

  let calls = 0
  const waiting = new Map<number, (text: string) => void>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    waiting.get(id)?.(String(result?.result?.value))
    waiting.delete(id)
  })

  /** The value of an expression in the page, as a text. */
  async function evaluate(expression: string): Promise<string> {
    calls += 1
    const id = calls
    const params = { expression, returnByValue: true }
    const answer = new Promise<string>((resolve) => waiting.set(id, resolve))
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params })
    await session.send('Target.sendMessageToTarget', { sessionId, message })
    return answer
  }

  return {
    evaluate,
    /** Clicks on the last button of these words, as soon as it is there. */
    click: (words: string) =>
      expect
        .poll(() =>
          evaluate(`(() => {
            const isMeant = (button) => button.checkVisibility() && button.innerText === '${words}'
            const button = [...document.querySelectorAll('button')].findLast(isMeant)
            button?.click()
            return button !== undefined
          })()`),
        )
        .toBe('true'),
    footprint: () => largestFootprint(session),
    close: async () => {
      await session.send('Target.disposeBrowserContext', { browserContextId })
      await session.detach()
    },
  }
}

/**
 * The memory of the largest tab, in bytes: what belongs to its process alone, its heap as well as what
 * stands beside it, as the browser's own task manager has it. Linux only.
 */
async function largestFootprint(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const tabs = processInfo.filter(({ type }) => type === 'renderer')
  const sizes = await Promise.all(
    tabs.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8')
      const kilobytes = (field: string) =>
        Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1])
      return 1024 * (kilobytes('RssAnon') + kilobytes('VmSwap'))
    }),
  )
  return Math.max(...sizes)
}
