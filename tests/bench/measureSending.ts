import type { Browser, Page } from 'playwright-core'
import { composer } from '../e2e/harness/actions'
import { appUrl, openWindow } from '../e2e/harness/browser'
import type { Figure } from './Figure'
import { expectPaint, inputAtMs, installPaintProbe } from './paintProbe'

const sends = 200
const rows = 60
/** Between two sends: both are at rest when the next begins. */
const pauseMs = 250

/** From Enter to the message on the sender's screen and on the reader's. */
export async function measureSending(sender: Page, reader: Page): Promise<Figure[]> {
  const own: number[] = []
  const others: number[] = []
  for (let i = 0; i < sends; i++) {
    const text = `Measured message ${i} of ${Date.now()}`
    await composer(sender).fill(text)
    await sender.waitForTimeout(pauseMs)
    const paints = await Promise.all(
      [sender, reader].map((page) => expectPaint(page, { selector: 'article', text })),
    )
    await composer(sender).press('Enter')
    const [ownAt, otherAt] = await Promise.all(paints.map((paint) => paint()))
    const enterAt = await inputAtMs(sender)
    own.push(ownAt! - enterAt)
    others.push(otherAt! - enterAt)
  }
  return [
    { name: 'Enter → own message painted', unit: 'ms', samples: own, target: { p: 95, limit: 33 } },
    { name: 'Enter → painted for the other', unit: 'ms', samples: others, target: { p: 50, limit: 60 } },
    { name: 'Enter → painted for the other', unit: 'ms', samples: others, target: { p: 95, limit: 150 } },
  ]
}

/** The same probe on a page that does nothing but append a row, and a request that does nothing but answer. */
export async function measureBaselines(browser: Browser): Promise<Figure[]> {
  const window = await openWindow(browser)
  const { page, context } = window
  await installPaintProbe(context)
  await page.goto(`${appUrl}/manifest.webmanifest`)
  await page.evaluate(() => {
    document.body.replaceChildren(document.createElement('textarea'))
    addEventListener('keydown', () => {
      const row = document.createElement('article')
      row.textContent = document.querySelector('textarea')!.value
      document.body.append(row)
    })
  })
  const paints: number[] = []
  for (let i = 0; i < rows; i++) {
    const text = `row ${i}.`
    await page.locator('textarea').fill(text)
    const paint = await expectPaint(page, { selector: 'article', text })
    await page.locator('textarea').press('Enter')
    paints.push((await paint()) - (await inputAtMs(page)))
  }
  const requests = await page.evaluate(async (count) => {
    const tookMs: number[] = []
    for (let i = 0; i < count; i++) {
      const startedAt = performance.now()
      await (await fetch(`/manifest.webmanifest?${i}`, { cache: 'no-store' })).text()
      tookMs.push(performance.now() - startedAt)
    }
    return tookMs
  }, rows)
  await window.close()
  return [
    { name: 'Enter → row painted on an empty page', unit: 'ms', samples: paints, isBaseline: true },
    { name: 'one request to this machine', unit: 'ms', samples: requests, isBaseline: true },
  ]
}
