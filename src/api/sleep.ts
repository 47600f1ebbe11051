/** Resolves after so many ms, or as soon as `stop` says so. Never rejects. */
export const sleep = (ms: number, stop?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop?.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    stop?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
