/**
 * How fast Parley is: `npm run bench`. It never fails because something is slow, only when it cannot measure;
 * what the figures mean and how to compare them: docs/performance.md.
 */
import { cpus, loadavg } from 'node:os'
import type { Browser } from 'playwright-core'
import { dupe, dupette, logIn, message, openChannel, sayForGood } from '../e2e/harness/actions'
import { launchBrowser, openWindow, type Window } from '../e2e/harness/browser'
import { freshCommunity } from '../e2e/harness/emulators'
import type { Figure } from './Figure'
import { measureBareFirestore } from './measureBareFirestore'
import { listenersFigure, measureFirestore, printUses } from './measureFirestore'
import { measureHour } from './measureHour'
import { measureMarkdown } from './measureMarkdown'
import { measureScrolling } from './measureScrolling'
import { measureBaselines, measureSending } from './measureSending'
import { measureSocketEcho } from './measureSocketEcho'
import { measureSignedInStarts, measureStrangersStarts } from './measureStarts'
import { measureSwitching } from './measureSwitching'
import { installPaintProbe } from './paintProbe'
import { printTable } from './printTable'

const messages = 3_000
const warmUpSends = 5

async function bench(): Promise<void> {
  const community = await freshCommunity(messages)
  const browser = await launchBrowser()
  const baselines = [...(await measureBaselines(browser)), await measureSocketEcho(browser)]
  await warmUp(browser)
  const [ada, bo] = [await openWindow(browser), await openWindow(browser)]
  await Promise.all([ada, bo].map(({ context }) => installPaintProbe(context)))
  await logIn(ada.page, dupe)
  await logIn(bo.page, dupette)

  const figures: Figure[] = [...baselines, ...measureMarkdown()]
  const measure = async (what: string, work: () => Promise<Figure[]>) => {
    console.log(`Measuring ${what}…`)
    figures.push(...(await work()))
  }
  await measure('switches', () => measureSwitching([ada.page, bo.page]))
  await Promise.all([openChannel(ada.page, 'general'), openChannel(bo.page, 'general')])
  await measure('Firestore alone', async () => [await measureBareFirestore(community)])
  await measure('messages', () => measureSending(ada.page, bo.page))
  await measure('scrolling', () => measureScrolling(ada.page, () => reopenGeneral(ada)))
  await measure('an hour', () => measureHour(ada.page, community))
  await measure('starts', async () => {
    const url = ada.page.url()
    await ada.page.close()
    return measureSignedInStarts(ada.context, url)
  })
  await measure('first paints', () => measureStrangersStarts(browser))
  console.log('Counting documents…')
  const uses = await measureFirestore(browser)
  const crashes = [...ada.crashes, ...bo.crashes]
  await browser.close()

  const [load] = loadavg()
  console.log(
    `\n${new Date().toISOString()}, ${cpus().length} cores, ${load?.toFixed(1)} programs wanting one`,
  )
  printTable([...figures, listenersFigure(uses)])
  console.log('\nDocuments, as they travel (without what the rules look up):')
  printUses(uses)
  if (crashes.length > 0) throw new Error(`A page crashed while it was measured: ${crashes.join('\n')}`)
}

/** The first message after a start also starts the functions, and the first page the server's caches. */
async function warmUp(browser: Browser): Promise<void> {
  const window = await openWindow(browser)
  const { page } = window
  await logIn(page, dupe)
  for (let i = 0; i < warmUpSends; i++) await sayForGood(page, `Warming up, ${i}`)
  await message(page, 'Warming up, 0').first().waitFor()
  await page.waitForTimeout(3_000)
  await window.close()
}

/** At its end again, with the newest page alone. */
async function reopenGeneral({ page }: Window): Promise<void> {
  await openChannel(page, 'garden')
  await openChannel(page, 'general')
  await page.getByRole('log').getByRole('article').first().waitFor()
  await page.waitForTimeout(1_000)
}

await bench()
