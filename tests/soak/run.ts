/**
 * Two people talk for minutes through the interface, while we look for what grows or breaks:
 * `npm run soak -- talk --minutes 10`. Ends with exit code 1 and a sentence for each thing that is wrong.
 */
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { dupe, dupette, logIn, message, openChannel } from '../e2e/harness/actions'
import { launchBrowser, openWindow, type Window } from '../e2e/harness/browser'
import { freshCommunity } from '../e2e/harness/emulators'
import { readHeap } from '../bench/readHeap'
import { complaintsAbout, type Reading } from './complaintsAbout'
import { talkFor } from './talkFor'

const messages = 1_000
const minuteMs = 60_000
const lastWords = 'And that was all for today'
const defaultMinutes = '10'

async function soak(minutes: number): Promise<readonly string[]> {
  await freshCommunity(messages)
  const browser = await launchBrowser()
  try {
    const windows = [await enter(browser, dupe), await enter(browser, dupette)]
    const readings: Reading[] = []
    for (let minute = 1; minute <= minutes; minute++) {
      await talkFor(windows, minuteMs)
      for (const [person, { page }] of windows.entries()) {
        const reading = { minute, person, ...(await readHeap(page)) }
        readings.push(reading)
        console.log(
          `Minute ${minute}, person ${person + 1}: ${reading.heapMb.toFixed(1)} MB, ${reading.nodes} DOM nodes`,
        )
      }
    }
    await sayGoodbye(windows)
    return await complaintsAbout(windows, readings)
  } finally {
    await browser.close()
  }
}

async function enter(browser: Browser, account: typeof dupe): Promise<Window> {
  const window = await openWindow(browser)
  await logIn(window.page, account)
  return window
}

/** Both at the end of one channel, and everything that was said there has arrived. */
async function sayGoodbye(windows: readonly Window[]): Promise<void> {
  for (const { page } of windows) await openChannel(page, 'garden')
  for (const [person, { page }] of windows.entries()) {
    const text = `${lastWords}, ${person + 1}`
    const field = page.getByRole('textbox', { name: 'Message #garden' })
    await field.fill(text)
    await field.press('Enter')
    await Promise.all(windows.map((each) => message(each.page, text).waitFor()))
  }
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: defaultMinutes } } })
const complaints = await soak(Number(values.minutes))
for (const complaint of complaints) console.error(complaint)
console.log(complaints.length === 0 ? 'Nothing grew and nothing broke.' : 'See above.')
process.exitCode = complaints.length === 0 ? 0 : 1
