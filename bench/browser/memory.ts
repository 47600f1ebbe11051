import type { CDPSession } from '@playwright/test'

/** JavaScript's heap in bytes, all garbage collected before. */
export async function usedHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.disable')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

/** The nodes and listeners that the browser keeps for the tab, also those out of the document. */
export async function keptInTab(
  session: CDPSession,
): Promise<{ nodes: number; listeners: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const valueOf = (name: string) =>
    metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners') }
}
