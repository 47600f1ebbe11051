/** What an action leads to, as a reader sees it in the page. */
export type Goal =
  /** The first row is another one. */
  | { until: 'turned'; event: 'pointerdown' }
  /** Other rows, and each has the word in its name. */
  | { until: 'matching'; event: 'keydown'; word: string }
  /** The heading is the name. */
  | { until: 'opened'; event: 'pointerdown'; name: string }

/** What {@link instrument} leaves in the page. Times in ms since the start of the navigation. */
export type InPage = {
  longTasks: { start: number; duration: number }[]
  /** The end of the frame that painted the first row. */
  firstRow: Promise<number>
  /** Waits for the next event and its result; before, the page must be at rest. */
  arm(goal: Goal): void
  /** From the event to the end of the frame that painted its result, ms. */
  latency: Promise<number>
}

declare global {
  interface Window {
    bench: InPage
  }
}

/**
 * Runs in a page before its own scripts, and must not use anything outside itself. It costs an
 * observer of mutations and a callback for each frame with one, in every target alike.
 */
export function instrument(): void {
  if (window.top !== window) return
  const rowLink = 'tbody tr a[href]'
  const everything = { subtree: true, childList: true, characterData: true, attributes: true }
  const links = () => document.querySelectorAll(rowLink)
  const firstName = () => document.querySelector(rowLink)?.textContent ?? ''

  /** The end of the first frame that painted what is asked for. */
  const painted = (isThere: () => boolean) =>
    new Promise<number>((resolve) => {
      let asked = false
      const look = () => {
        asked = false
        if (!isThere()) return
        observer.disconnect()
        // The first task after this frame's painting.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now()))
        port1.start()
        port2.postMessage(null)
      }
      const lookNextFrame = () => {
        if (asked) return
        asked = true
        requestAnimationFrame(look)
      }
      const observer = new MutationObserver(lookNextFrame)
      observer.observe(document, everything)
      lookNextFrame()
    })

  const longTasks: InPage['longTasks'] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      longTasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })

  window.bench = {
    longTasks,
    firstRow: painted(() => {
      const link = document.querySelector(rowLink)
      return link !== null && link.getBoundingClientRect().height > 0
    }),
    latency: Promise.resolve(Number.NaN),
    arm(goal) {
      const before = firstName()
      let start = Number.NaN
      const note = ({ isTrusted, timeStamp }: Event) => {
        if (isTrusted) start = timeStamp
      }
      window.addEventListener(goal.event, note, { capture: true, once: true })
      const isThere = () => {
        if (Number.isNaN(start)) return false
        if (goal.until === 'opened') {
          return [...document.querySelectorAll('h1')].some(
            (heading) => heading.textContent === goal.name && heading.checkVisibility(),
          )
        }
        if (firstName() === before || firstName() === '') return false
        if (goal.until === 'turned') return true
        return [...links()].every(({ textContent }) => textContent.includes(goal.word))
      }
      this.latency = painted(isThere).then((end) => end - start)
    },
  }
}
