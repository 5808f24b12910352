import type { Page } from 'playwright-core'

const bytesPerMb = 1024 * 1024

/** What the page really holds: garbage is collected first. */
export async function readHeap(page: Page): Promise<{ heapMb: number; nodes: number }> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Performance.enable')
  await devTools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devTools.send('Performance.getMetrics')
  await devTools.detach()
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return { heapMb: valueOf('JSHeapUsedSize') / bytesPerMb, nodes: valueOf('Nodes') }
}
