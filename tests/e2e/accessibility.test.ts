import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composer, dupe, eventually, logIn, message, openChannel } from './harness/actions'
import {
  appUrl,
  keepPicturesOfFailures,
  launchBrowser,
  openWindow,
  phone,
  type Window,
} from './harness/browser'
import { freshCommunity } from './harness/emulators'

let browser: Browser
let window: Window | undefined
let community: Awaited<ReturnType<typeof freshCommunity>>

keepPicturesOfFailures(() => [window])

beforeAll(async () => {
  community = await freshCommunity(300)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

/** Colours follow the theme and structure follows the size: two combinations see both of each. */
const looks = [
  { look: 'dark, on a desktop', theme: 'dark', viewport: { width: 1440, height: 900 } },
  { look: 'light, on a phone', theme: 'light', viewport: phone },
] as const

describe.each(looks)('axe finds nothing serious: $look', ({ theme, viewport }) => {
  let page: Page

  beforeAll(async () => {
    window = await openWindow(browser, { theme, viewport })
    page = window.page
  })

  afterAll(async () => {
    expect(window?.crashes).toEqual([])
    await window?.close()
  })

  test('before logging in', async () => {
    await page.goto(appUrl)
    await page.getByRole('link', { name: 'Log in' }).waitFor()
    await expectAccessible(page)
    for (const path of ['/login', '/register']) {
      await page.goto(appUrl + path)
      await page.getByLabel('E-mail').waitFor()
      await page.getByRole('button', { name: /Log in|Create account/ }).click()
      await page.locator('[aria-invalid="true"]').first().waitFor()
      await expectAccessible(page)
    }
  })

  test('among people', async () => {
    await logIn(page, dupe)
    await page.getByRole('article').first().waitFor()
    await expectAccessible(page)
  })

  test('in the emoji picker', async () => {
    await page.getByRole('button', { name: 'Emoji', exact: true }).click()
    await page.getByRole('gridcell', { name: 'Grinning face', exact: true }).waitFor()
    await expectAccessible(page)
    await page.getByRole('searchbox', { name: 'Search emoji' }).fill('xyzzy')
    await page.getByText('No emoji is called').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('beside the conversation', async () => {
    if (viewport === phone) await page.getByRole('button', { name: 'Channels' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Create a channel', exact: true }).click()
    await page.getByRole('dialog').getByLabel('Topic').waitFor()
    await expectAccessible(page)
  })

  test('in what opens over the conversation', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('option').first().waitFor()
    await expectAccessible(page)
    await page.keyboard.type('@dupette')
    // Who is typed for may be asked of the database first; and Enter takes what is highlighted.
    await page
      .getByRole('option', { name: /Dupette/ })
      .and(page.locator('[data-highlighted]'))
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Edit nickname' }).click()
    await page.getByLabel('Nickname').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+/')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await expectAccessible(page)
  })

  test('in the settings and at home', async () => {
    for (const path of ['/settings/account', '/settings/appearance', '/home']) {
      await page.goto(appUrl + path)
      await page.getByRole('main').getByRole('heading').first().waitFor()
      await expectAccessible(page)
    }
  })

  test('in the settings of a server', async () => {
    const settings = `${appUrl}/s/${community.serverId}/settings`
    for (const section of ['overview', 'roles', 'invites']) {
      await page.goto(`${settings}/${section}`)
      await page.getByRole('main').getByRole('heading').first().waitFor()
      await expectAccessible(page)
    }
    await page.goto(`${settings}/members`)
    await page.getByRole('row').nth(3).getByText('ago').waitFor({ timeout: 60_000 })
    await page.getByRole('checkbox', { name: 'Select Aino' }).check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Give a role' }).click()
    await page.getByRole('dialog').getByLabel('Role').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Prune' }).click()
    await page
      .getByRole('dialog')
      .getByText(/would be removed/)
      .waitFor({ timeout: 60_000 })
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.goto(`${settings}/roles`)
    await page.getByRole('link', { name: /^Gardener/ }).click()
    await page.getByLabel('Emoji').fill('🥕')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Put back' }).click()
    for (const tab of ['Permissions', 'Members']) {
      await page.getByRole('main').getByRole('link', { name: tab }).click()
      await page
        .getByRole(tab === 'Members' ? 'checkbox' : 'switch')
        .first()
        .waitFor()
      await expectAccessible(page)
    }
    await page.getByRole('button', { name: 'Add people' }).click()
    await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
    await expectAccessible(page)
  })

  test('in the permissions of a channel', async () => {
    const path = `/s/${community.serverId}/${community.channelId('garden')}/settings/permissions`
    await page.goto(appUrl + path)
    await page.getByRole('switch', { name: 'Read-only' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /^everyone/ }).click()
    await page.getByRole('radiogroup').first().waitFor()
    await expectAccessible(page)
  })
})

test('everything about a message is done without a mouse', async () => {
  window = await openWindow(browser)
  const { page } = window
  await page.goto(`${appUrl}/login`)
  await page.getByLabel('E-mail').focus()
  await page.keyboard.type(dupe.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(dupe.password)
  await page.keyboard.press('Enter')
  await composer(page).waitFor()

  await composer(page).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('textbox', { name: 'Message #announcements' }).waitFor()

  await composer(page).focus()
  await page.keyboard.type('The ferry is layt')
  await page.keyboard.press('Enter')
  await page.locator('article[aria-busy="false"]').filter({ hasText: 'The ferry is layt' }).waitFor()

  await page.keyboard.press('ArrowUp')
  await page.getByRole('textbox', { name: /^Edit/ }).waitFor()
  for (let i = 0; i < 'layt'.length; i++) await page.keyboard.press('Backspace')
  await page.keyboard.type('late')
  await page.keyboard.press('Enter')
  await message(page, 'The ferry is late').getByText('(edited)').waitFor()

  // The timeline is one stop before the composer, and stands on its newest message.
  await page.keyboard.press('Shift+Tab')
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toContain(
    'The ferry is late',
  )
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await eventually(() => message(page, 'The ferry is late').count()).toBe(0)
  await openChannel(page, 'general')
  await window.close()
})

async function expectAccessible(page: Page) {
  // What fades in has its final colours only afterwards.
  await page.waitForTimeout(250)
  // What passes is not described, which takes longer than the rules themselves.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const found = grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  expect(found, page.url()).toEqual([])
}
