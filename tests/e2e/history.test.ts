import { asUid, mintMessageId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { installFirestoreWire, readWire } from '../bench/firestoreWire'
import {
  chooseFromMenu,
  dupe,
  dupette,
  eventually,
  logIn,
  message,
  openChannel,
  say,
  sayForGood,
  timeline,
} from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { uidOf } from './harness/people'
import { settledWire } from './harness/settledWire'
import { scrollUp } from './harness/scrollUp'

let browser: Browser
let ada: Window
let bo: Window
let community: Awaited<ReturnType<typeof freshCommunity>>

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  community = await freshCommunity(2_000)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  await installFirestoreWire(ada.context)
  bo = await openWindow(browser)
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
  await openChannel(ada.page, 'general')
  await openChannel(bo.page, 'general')
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

type Scroll = { top: number; height: number; distance: number }
const scrollOf = (page: Page): Promise<Scroll> =>
  timeline(page).evaluate((log) => ({
    top: log.scrollTop,
    height: log.scrollHeight,
    distance: log.scrollHeight - log.scrollTop - log.clientHeight,
  }))

/** The first row that is wholly on screen, and where. */
const anchorOf = (page: Page) =>
  timeline(page).evaluate((log) => {
    const top = log.getBoundingClientRect().top
    for (const row of log.querySelectorAll<HTMLElement>('[data-row-key]')) {
      const offset = row.getBoundingClientRect().top - top
      if (offset >= 0) return { key: row.dataset['rowKey'], offset }
    }
    return null
  })

test('a channel opens at its end', async () => {
  await eventually(async () => (await scrollOf(ada.page)).distance).toBeLessThan(2)
})

test('older messages load above without moving what is being read', async () => {
  const wheelUp = async () => {
    await timeline(ada.page).hover()
    await ada.page.mouse.wheel(0, -600)
  }
  const before = (await scrollOf(ada.page)).height
  let checked = 0
  for (let i = 0; i < 40 && checked < 3; i++) {
    await wheelUp()
    // The wheel's own movement has to end before a later one can be blamed on loading.
    await eventually(async () => {
      const one = await anchorOf(ada.page)
      await ada.page.waitForTimeout(60)
      return JSON.stringify(one) === JSON.stringify(await anchorOf(ada.page))
    }).toBe(true)
    const height = (await scrollOf(ada.page)).height
    const anchor = await anchorOf(ada.page)
    const offsetOfAnchor = () =>
      timeline(ada.page).evaluate((log, key) => {
        const row = log.querySelector(`[data-row-key="${key}"]`)
        return row ? row.getBoundingClientRect().top - log.getBoundingClientRect().top : null
      }, anchor?.key ?? '')
    await ada.page.waitForTimeout(150)
    if ((await scrollOf(ada.page)).height !== height) {
      expect(Math.abs(((await offsetOfAnchor()) ?? 999) - (anchor?.offset ?? 0))).toBeLessThanOrEqual(1)
      checked++
    }
  }
  expect((await scrollOf(ada.page)).height).toBeGreaterThan(before * 2)
})

test('whoever leaves the end is not thrown back, though the rows there go on growing', async () => {
  await openChannel(ada.page, 'garden')
  await openChannel(ada.page, 'general')
  await eventually(async () => (await scrollOf(ada.page)).distance).toBeLessThan(2)
  const distances = await timeline(ada.page).evaluate(async (log) => {
    const last = [...log.querySelectorAll<HTMLElement>('[data-row-key]')].at(-1)!
    // Measured in the very frame, before any event tells of what was scrolled in it.
    const inFrame = (act: () => void) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          act()
          requestAnimationFrame(() => resolve(log.scrollHeight - log.scrollTop - log.clientHeight))
        })
      })
    const grow = (px: number) => () => {
      last.style.paddingBottom = `${px}px`
    }
    const followed = await inFrame(grow(20))
    const left = await inFrame(() => {
      log.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
      log.scrollTop -= 300
      grow(40)()
    })
    const later = await inFrame(grow(60))
    last.style.paddingBottom = ''
    return { followed, left, later }
  })
  expect(distances).toEqual({ followed: 0, left: 320, later: 340 })
})

test('the second way up is as steady as the first, though its pages come at once', async () => {
  for (const way of ['first', 'second']) {
    await openChannel(ada.page, 'garden')
    await openChannel(ada.page, 'general')
    await eventually(async () => (await scrollOf(ada.page)).distance).toBeLessThan(2)
    const { driftsPx, travelledPx } = await scrollUp(ada.page, {
      pxPerFrame: 90,
      forMs: 40_000,
      forPx: 13_000,
    })
    expect(Math.max(...driftsPx), `the ${way} way`).toBeLessThanOrEqual(1)
    // Farther than what is kept open, so that the newest rows were let go on the way.
    expect(travelledPx).toBeGreaterThanOrEqual(13_000)
  }
})

test('somebody who reads further up is not pulled down, and can jump to the present', async () => {
  const anchor = await anchorOf(ada.page)
  await say(bo.page, 'News from below')
  const jump = ada.page.getByRole('button', { name: /1 new|Jump to present/ })
  await jump.waitFor()
  expect(await anchorOf(ada.page)).toEqual(anchor)
  await jump.click()
  await message(ada.page, 'News from below').waitFor()
  await eventually(async () => (await scrollOf(ada.page)).distance).toBeLessThan(2)
})

test('a link to an old message opens it amid its neighbours, also for somebody else', async () => {
  await timeline(ada.page).hover()
  for (let i = 0; i < 12; i++) await ada.page.mouse.wheel(0, -1_500)
  await ada.page.waitForTimeout(500)
  const old = ada.page.getByRole('article').first()
  const text = await old.locator('[class*="whitespace-pre-wrap"]').first().innerText()
  await old.click({ button: 'right' })
  await ada.page.getByRole('menuitem', { name: 'Copy link' }).click()
  const link = await ada.page.evaluate(() => navigator.clipboard.readText())
  await bo.page.goto(link)
  await message(bo.page, text.slice(0, 40)).first().waitFor()
  await eventually(() => bo.page.getByRole('article').count()).toBeGreaterThan(5)
  await bo.page.getByRole('button', { name: /Jump to present/ }).click()
  await message(bo.page, 'News from below').waitFor()
})

/** Others talk: lines with the numbers `from` to `to`, until `page` shows the last. */
async function otherTalk(
  page: Page,
  name: string,
  { what, from, to }: { what: string; from: number; to: number },
) {
  const authorId = asUid(await uidOf(dupette.email))
  const { serverId, channelId } = community
  const batch = db.batch()
  for (let n = from; n <= to; n++) {
    batch.set(refs.message(serverId, channelId(name), mintMessageId()), {
      schemaVersion,
      authorId,
      text: `${what} ${n}`,
      createdAt: Date.now() - to + n,
      editedAt: null,
      type: 'text',
      held: false,
      pinned: false,
    })
  }
  await batch.commit()
  await message(page, `${what} ${to}`).waitFor()
}

/** Enough to push what was said before out of the newest page. */
const muchTalk = limits.messagePage + 5

async function wheelUpTo(page: Page, text: string) {
  await timeline(page).hover()
  await eventually(async () => {
    // Turns of the wheel queue up where drawing is slow, and would carry the text out of sight again.
    await untilStill(page)
    if (await message(page, text).isVisible()) return true
    await page.mouse.wheel(0, -500)
    return false
  }, 60_000).toBe(true)
}

async function untilStill(page: Page) {
  let last: number
  let now = (await scrollOf(page)).top
  do {
    last = now
    await page.waitForTimeout(100)
    now = (await scrollOf(page)).top
  } while (now !== last)
}

test('somebody reading further up keeps their place, and live rows, while the channel moves on', async () => {
  await openChannel(ada.page, 'reading-room')
  await openChannel(bo.page, 'reading-room')
  await sayForGood(bo.page, 'Third shelf, on the left')
  await message(ada.page, 'Third shelf').waitFor()
  const { openListeners: openAtTheEnd } = await settledWire(ada.page)
  await timeline(ada.page).hover()
  await ada.page.mouse.wheel(0, -250)
  await ada.page.getByRole('button', { name: /Jump to present/ }).waitFor()
  const anchor = await anchorOf(ada.page)

  await otherTalk(bo.page, 'reading-room', { what: 'Page', from: 1, to: 30 })
  // Looking up for a moment asks for pages that stay, sooner or later than the first of these came.
  await eventually(async () => (await readWire(ada.page)).openListeners).toBeGreaterThan(openAtTheEnd)
  await otherTalk(bo.page, 'reading-room', { what: 'Page', from: 31, to: muchTalk })
  expect(await anchorOf(ada.page)).toEqual(anchor)

  // No longer among the newest fifty, and still on both screens.
  await wheelUpTo(bo.page, 'Third shelf')
  await chooseFromMenu(bo.page, 'Third shelf', 'Edit')
  await bo.page.getByRole('textbox', { name: /^Edit/ }).fill('Fourth shelf, on the right')
  await bo.page.keyboard.press('Enter')
  await message(ada.page, 'Fourth shelf, on the right').waitFor()
  expect(await anchorOf(ada.page)).toEqual(anchor)
})

test('an edit and a deletion on a page of the past appear at once', async () => {
  await openChannel(ada.page, 'workshop')
  await openChannel(bo.page, 'workshop')
  await sayForGood(bo.page, 'The lathe is free')
  await sayForGood(bo.page, 'So is the kettle')
  await otherTalk(bo.page, 'workshop', { what: 'Shaving', from: 1, to: 30 })
  await otherTalk(bo.page, 'workshop', { what: 'Shaving', from: 31, to: muchTalk })
  await ada.page.reload()
  await wheelUpTo(ada.page, 'The lathe is free')
  await wheelUpTo(bo.page, 'The lathe is free')

  await chooseFromMenu(bo.page, 'The lathe is free', 'Edit')
  await bo.page.getByRole('textbox', { name: /^Edit/ }).fill('The lathe is taken')
  await bo.page.keyboard.press('Enter')
  await message(ada.page, 'The lathe is taken').waitFor()
  await chooseFromMenu(bo.page, 'So is the kettle', 'Delete message')
  await message(ada.page, 'So is the kettle').waitFor({ state: 'detached' })
})

test('however far somebody reads back, a few pages are open, and the way to the present is there', async () => {
  await openChannel(ada.page, 'general')
  await eventually(async () => (await scrollOf(ada.page)).distance).toBeLessThan(2)
  // A page that is slow to open has not opened all that it listens to when its rows are there.
  const openAtFirst = (await settledWire(ada.page)).openListeners
  const pageHeight = (await scrollOf(ada.page)).height
  let tallest = 0
  await timeline(ada.page).hover()
  await eventually(async () => {
    await ada.page.mouse.wheel(0, -3_000)
    tallest = Math.max(tallest, (await scrollOf(ada.page)).height)
    return ada.page.getByText('This is where the channel begins').isVisible()
  }, 90_000).toBe(true)
  // The present is listened to besides, for what is unread and what is sent.
  await eventually(async () => (await readWire(ada.page)).openListeners).toBeLessThanOrEqual(
    openAtFirst + limits.messagePagesOpen,
  )
  expect(tallest).toBeLessThan(1.5 * limits.messagePagesOpen * pageHeight)
  await ada.page.getByRole('button', { name: /Jump to present/ }).click()
  await eventually(async () => (await scrollOf(ada.page)).distance).toBeLessThan(2)
})

test('without the history permission one reads what was written since joining', async () => {
  const { serverId, channelId } = community
  const uid = asUid(await uidOf(dupette.email))
  // As an administrator would in the console.
  await refs.access(serverId, uid).update({ joinedAt: new Date() })
  await refs.channel(serverId, channelId('garden')).update({
    overwrites: { [serverId]: { kind: 'role', allow: [], deny: ['readMessageHistory'] } },
  })
  await openChannel(ada.page, 'garden')
  await openChannel(bo.page, 'garden')
  await bo.page.getByText('You can read here what was written since you joined').waitFor({ timeout: 60_000 })
  expect(await bo.page.getByRole('article').count()).toBe(0)
  await say(ada.page, 'Welcome to the garden')
  await message(bo.page, 'Welcome to the garden').waitFor()
  expect(await bo.page.getByRole('article').count()).toBe(1)
  expect(await ada.page.getByRole('article').count()).toBeGreaterThan(1)
})

test('without the history permission nobody sees an error on the way in', async () => {
  const fresh = await openWindow(browser)
  fresh.context.setDefaultTimeout(60_000)
  await fresh.context.addInitScript(() => {
    const samples = { taken: 0, errors: 0 }
    Object.assign(window, { samples })
    const sample = () => {
      samples.taken++
      if (document.documentElement.textContent.includes('Messages could not be loaded')) samples.errors++
      requestAnimationFrame(sample)
    }
    requestAnimationFrame(sample)
  })
  const readSamples = () =>
    fresh.page.evaluate(() => (window as unknown as { samples: { taken: number; errors: number } }).samples)
  const garden = `/s/${community.serverId}/${community.channelId('garden')}`
  // A device that knows nothing yet, and then one that does.
  await logIn(fresh.page, dupette, `/login?next=${encodeURIComponent(garden)}`)
  await message(fresh.page, 'Welcome to the garden').waitFor()
  expect(await readSamples()).toMatchObject({ errors: 0 })
  for (let visit = 0; visit < 3; visit++) {
    await fresh.page.reload()
    await message(fresh.page, 'Welcome to the garden').waitFor()
    const { taken, errors } = await readSamples()
    expect(taken).toBeGreaterThan(3)
    expect(errors).toBe(0)
  }
  expect(fresh.crashes).toEqual([])
  await fresh.close()
})
