import type { Page } from 'playwright-core'
import { readWire } from '../../bench/firestoreWire'
import { eventually } from './actions'

/** Until nothing more is asked or arrives. A question counts as a listener while it has no answer. */
export async function settledWire(page: Page) {
  let last = ''
  await eventually(async () => {
    const { delivered, startedListeners, openListeners } = await readWire(page)
    const before = last
    last = `${delivered} ${startedListeners} ${openListeners}`
    await page.waitForTimeout(3_000)
    return before === last
  }, 60_000).toBe(true)
  return readWire(page)
}
