import type { Page } from 'playwright-core'
import type { Window } from '../e2e/harness/browser'

export type Reading = { minute: number; person: number; heapMb: number; nodes: number }

const maxGrowthMb = 20
const comparedMessages = 10
/** What a send or the undo of a deletion may still take. */
const patienceMs = 20_000

/** What is wrong after a long talk, a sentence each. */
export async function complaintsAbout(
  windows: readonly Window[],
  readings: readonly Reading[],
): Promise<readonly string[]> {
  const pages = windows.map(({ page }) => page)
  const isSettled = async () =>
    allEqual(await Promise.all(pages.map(lastMessages))) &&
    (await Promise.all(pages.map(unconfirmedSends))).every((count) => count === 0)
  await until(isSettled)
  const complaints = windows.flatMap(({ crashes }) => crashes.map((crash) => `A page crashed: ${crash}`))
  const shown = await Promise.all(pages.map(lastMessages))
  if (!allEqual(shown)) complaints.push(`They do not see the same: ${shown.join('\n--- and ---\n')}`)
  for (const [person, page] of pages.entries()) {
    const unsent = await unconfirmedSends(page)
    if (unsent > 0) complaints.push(`Person ${person + 1} has ${unsent} messages that were never confirmed.`)
    const growthMb = growthOf(readings.filter((reading) => reading.person === person))
    if (growthMb >= maxGrowthMb) {
      complaints.push(`Person ${person + 1}’s heap grew by ${growthMb.toFixed(1)} MB after the first minute.`)
    }
  }
  return complaints
}

/** The first minute is warm-up: code and caches that are loaded once. */
const growthOf = (readings: readonly Reading[]) => (readings.at(-1)?.heapMb ?? 0) - (readings[0]?.heapMb ?? 0)

const allEqual = (texts: readonly string[]) => texts.every((text) => text === texts[0])

const lastMessages = (page: Page) =>
  page.getByRole('log').evaluate((log, count) => {
    const rows = [...log.querySelectorAll('article')].slice(-count)
    return rows.map((row) => row.querySelector('.whitespace-pre-wrap')?.textContent).join('\n')
  }, comparedMessages)

/** As the app keeps them, so that a reload would know. */
const unconfirmedSends = (page: Page) =>
  page.evaluate(() => {
    const stored: unknown = JSON.parse(localStorage.getItem('parley:unconfirmed-sends') ?? '[]')
    return Array.isArray(stored) ? stored.length : Number.NaN
  })

async function until(condition: () => Promise<boolean>): Promise<void> {
  const endsAt = Date.now() + patienceMs
  while (!(await condition()) && Date.now() < endsAt) await new Promise((resolve) => setTimeout(resolve, 200))
}
