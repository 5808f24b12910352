import type { Page } from 'playwright-core'
import { chooseFromMenu, composer, message, openChannel, say } from '../e2e/harness/actions'
import type { Window } from '../e2e/harness/browser'

const channels = ['garden', 'kitchen', 'general'] as const
const pauseMs = 700
/** Every so many messages. Numbers without a common factor, so that they meet in every combination. */
const every = { edit: 7, deletion: 11, switch: 5, scroll: 13 }

let said = 0

/** They take turns; now and then one corrects or takes back what they said, reads older messages, or goes on. */
export async function talkFor(windows: readonly Window[], durationMs: number): Promise<void> {
  const endsAt = Date.now() + durationMs
  while (Date.now() < endsAt) {
    const { page } = windows[said % windows.length]!
    said += 1
    if (said % every.switch === 0) await goOn(windows)
    await takeTurn(page, `Message ${said} of a long evening.`)
    await page.waitForTimeout(pauseMs)
  }
}

async function goOn(windows: readonly Window[]): Promise<void> {
  const name = channels[(said / every.switch) % channels.length]!
  for (const { page } of windows) await openChannel(page, name)
}

async function takeTurn(page: Page, text: string): Promise<void> {
  await say(page, text)
  await page.locator('article[aria-busy="false"]').filter({ hasText: text }).waitFor()
  if (said % every.edit === 0) await correct(page, text)
  else if (said % every.deletion === 0) await takeBack(page, text)
  else if (said % every.scroll === 0) await readBack(page)
}

async function correct(page: Page, text: string): Promise<void> {
  await composer(page).press('ArrowUp')
  const editor = page.getByRole('textbox', { name: /^Edit/ })
  await editor.fill(`${text} Corrected.`)
  await editor.press('Enter')
  await message(page, `${text} Corrected.`).waitFor()
}

async function takeBack(page: Page, text: string): Promise<void> {
  await chooseFromMenu(page, text, 'Delete')
  await message(page, text).waitFor({ state: 'detached' })
}

/** Far enough for older pages to load, and back. */
async function readBack(page: Page): Promise<void> {
  await page.getByRole('log').hover()
  for (let i = 0; i < 10; i++) {
    await page.mouse.wheel(0, -900)
    await page.waitForTimeout(50)
  }
  await page.getByRole('button', { name: /new|Jump to present/ }).click()
}
