import type { Page } from 'playwright-core'
import { channel } from '../e2e/harness/actions'
import type { Figure } from './Figure'
import { expectPaint, inputAtMs } from './paintProbe'

const warmRounds = 3
/** What a person looks at a channel at least, and long enough for its listeners to have answered. */
const stayMs = 600

/** From the click to the first rows of the other channel: never seen by this browser, then seen before. */
export async function measureSwitching(pages: readonly Page[]): Promise<Figure[]> {
  const cold: number[] = []
  const warm: number[] = []
  for (const page of pages) {
    const names = await otherChannels(page)
    for (const name of names) cold.push(await switchTo(page, name))
    for (let round = 0; round < warmRounds; round++) {
      for (const name of names) warm.push(await switchTo(page, name))
    }
  }
  return [
    { name: 'switch to a channel seen before', unit: 'ms', samples: warm, target: { p: 95, limit: 50 } },
    { name: 'switch to a channel never seen', unit: 'ms', samples: cold, target: { p: 95, limit: 300 } },
  ]
}

/** Every text channel but the one that is open. */
async function otherChannels(page: Page): Promise<string[]> {
  const labels = await page
    .getByRole('navigation', { name: 'Channels' })
    .getByRole('link')
    .evaluateAll((links) =>
      links
        .filter((link) => link.getAttribute('href') !== location.pathname)
        .map((link) => link.getAttribute('aria-label') ?? ''),
    )
  return labels.filter((label) => !/voice/i.test(label)).map((label) => label.split(',')[0]!)
}

async function switchTo(page: Page, name: string): Promise<number> {
  const paint = await expectPaint(page, { selector: `[role="log"][aria-label$="#${name}"] article` })
  await channel(page, name).click()
  const tookMs = (await paint()) - (await inputAtMs(page))
  await page.waitForTimeout(stayMs)
  return tookMs
}
