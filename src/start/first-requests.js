/*
 * Stands in index.html itself and runs before any other script has come: asks for what the first page
 * cannot be shown without. `src/api/started.ts` hands the answers over to whoever asks for the same.
 * An address that is written in another way than ours starts nothing, or something that nobody takes.
 */
{
  const base = new URL(document.baseURI)
  const { pathname, search, hash } = window.location
  const limits = /^([1-9]\d{0,2}|1000)$/

  /** @type {Record<string, import('../api/started.ts').StartedRequest>} */
  const started = {}
  globalThis.berthStarted = started

  const start = (/** @type {string} */ path) => {
    const answer = fetch(new URL(path, base), {
      method: 'GET',
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(30000),
    })
    /** @type {import('../api/started.ts').StartedRequest} */
    const request = { answer, answeredAt: null }
    started[path] = request
    answer.then(
      () => {
        request.answeredAt = Date.now()
      },
      // Who takes it hears of it.
      () => {},
    )
  }

  const inside = pathname.startsWith(base.pathname) ? pathname.slice(base.pathname.length) : ''
  const list = /^registries\/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\/repositories$/.test(inside)
  const given = new URLSearchParams(search)
  // As many rows as the reader wants, where the address leaves them open (components/rows-per-page.ts).
  if (list && !given.has('limit') && !given.has('page')) {
    try {
      const rows = localStorage.getItem('berth.rows-per-page') ?? ''
      if (limits.test(rows) && rows !== '50') {
        given.set('limit', rows)
        const open = search.length > 1 ? `${search}&` : '?'
        history.replaceState(history.state, '', `${pathname}${open}limit=${rows}${hash}`)
      }
    } catch {
      // The browser keeps nothing.
    }
  }
  const read = (
    /** @type {string} */ key,
    /** @type {string} */ otherwise,
    /** @type {RegExp} */ form,
  ) => {
    const value = given.get(key) ?? otherwise
    return form.test(value) ? value : null
  }
  const page = read('page', '1', /^[1-9]\d{0,5}$/)
  const limit = read('limit', '50', limits)
  const orderBy = read(
    'orderBy',
    '-lastPush',
    /^(name|-?(lastPush|lastPull|artifactCount|pullCount|pushCount))$/,
  )
  const name = read('name', '', /^(|\S|\S.{0,254}\S)$/)
  const words = (given.get('severity') ?? '').split(',')
  const known = ['none', 'low', 'medium', 'high', 'critical']
  const severity = read(
    'severity',
    '',
    RegExp(`^${known.filter((word) => words.includes(word)).join()}$`),
  )

  start('config.json')
  // A view reads in ways of its own.
  if (
    list &&
    page &&
    limit &&
    orderBy &&
    name !== null &&
    severity !== null &&
    !given.has('view')
  ) {
    const query = new URLSearchParams({
      offset: String((Number(page) - 1) * Number(limit)),
      limit,
      orderBy,
    })
    if (name) query.set('filter.name', name)
    if (severity) query.set('filter.vulnerabilitySeverity', severity)
    start(`api/${inside}?${query}`)
  }
}
