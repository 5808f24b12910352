import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dupe, dupette, eventually, logIn, message, openChannel, say } from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, phone, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { uidOf } from './harness/people'

let browser: Browser
let ada: Window
let bo: Window
let gardenUrl: string

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  await freshCommunity(60)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser, { viewport: phone, theme: 'light' })
  await logIn(ada.page, dupe)
  await openChannel(ada.page, 'garden')
  gardenUrl = ada.page.url()
  await logIn(bo.page, dupette)
  await bo.page.goto(gardenUrl)
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

test('what one person formats, the other sees formatted', async () => {
  const channelId = gardenUrl.split('/').at(-1)!
  await say(
    ada.page,
    [
      '# Swap of the year',
      `**Bring** _labels_, ask <@${await uidOf(dupette.email)}> or <@nobody>`,
      `In <#${channelId}>, not in <#110000000000000001>, <t:1618953630:R>`,
      '- beans',
      '  - broad',
      '> quoted',
    ].join('\n'),
  )
  const row = message(bo.page, 'Swap of the year')
  await row.getByRole('heading', { name: 'Swap of the year' }).waitFor()
  await row.locator('strong', { hasText: 'Bring' }).waitFor()
  await row.locator('em', { hasText: 'labels' }).waitFor()
  await row.locator('blockquote', { hasText: 'quoted' }).waitFor()
  await row.locator('li li', { hasText: 'broad' }).waitFor()
  await row.getByText('#unknown').waitFor()
  await row.getByText('@unknown person').waitFor()
  await row.locator('time', { hasText: /years ago/ }).waitFor()
  expect(await row.getByRole('link', { name: '#garden' }).getAttribute('href')).toBe(
    new URL(gardenUrl).pathname,
  )
  await row.getByRole('button', { name: '@Dupette' }).click()
  await bo.page.getByRole('dialog').getByText('Dupette').first().waitFor()
  await bo.page.keyboard.press('Escape')
})

test('a spoiler stays closed to everybody until its reader opens it by keyboard', async () => {
  await say(ada.page, 'The winner is ||Noor, see https://example.org/winner||')
  const row = message(bo.page, 'The winner is')
  const spoiler = row.getByRole('button', { name: 'Hidden text. Show it' })
  await spoiler.waitFor()
  expect(await row.getByRole('link').count()).toBe(0)
  expect(await row.getByText('Noor').isVisible()).toBe(false)
  await spoiler.focus()
  await bo.page.keyboard.press('Enter')
  await row.getByRole('link', { name: 'https://example.org/winner' }).waitFor()
  await eventually(() => row.getByText('Noor').isVisible()).toBe(true)
})

test('a link that hides its address asks first, and shows all of it', async () => {
  await say(ada.page, 'Rules: [the rules](https://example.org/a/long/address?of=them)')
  const link = message(bo.page, 'Rules:').getByRole('link', { name: 'the rules' })
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
  await link.click()
  const dialog = bo.page.getByRole('alertdialog', { name: 'Leave Parley?' })
  await dialog.getByText('https://example.org/a/long/address?of=them').waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(bo.context.pages().length).toBe(1)
  await link.click()
  const opened = bo.context.waitForEvent('page')
  await dialog.getByRole('button', { name: 'Open example.org' }).click()
  await (await opened).close()
})

test('a host in letters of another alphabet asks first, and is shown both ways', async () => {
  await say(ada.page, 'Fruit: https://\u0430pple.com/tree')
  await message(bo.page, 'Fruit:').getByRole('link').click()
  const dialog = bo.page.getByRole('alertdialog', { name: 'Leave Parley?' })
  await dialog.getByText('https://xn--pple-43d.com/tree').waitFor()
  await dialog.getByText('\u0430pple.com', { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(bo.context.pages().length).toBe(1)
})

test('code is coloured, scrolls inside its block, and is copied as it was written', async () => {
  const code = `const plant = '${'bean '.repeat(40)}'`
  await say(ada.page, ['```js', code, '```'].join('\n'))
  const row = message(bo.page, 'const plant')
  await row.locator('code span', { hasText: /^const$/ }).waitFor()
  await row.getByRole('button', { name: 'Copy code' }).click()
  await row.getByText('Code copied').waitFor()
  expect(await bo.page.evaluate(() => navigator.clipboard.readText())).toBe(code)
  const excess = await bo.page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('[role="log"], main')]
    return boxes.map((box) => box.scrollWidth - box.clientWidth).filter((px) => px > 0)
  })
  expect(excess).toEqual([])
})

test('HTML is text', async () => {
  const html = '<script>alert(1)</script> <img src=x onerror="alert(2)"> <b>bold</b>'
  await say(ada.page, html)
  const row = message(bo.page, 'alert(1)')
  await row.getByText(html).waitFor()
  expect(await row.locator('script, b, [onerror]').count()).toBe(0)
})

test('a link to a message of this Parley is a way there', async () => {
  const messageId = await message(ada.page, 'Swap of the year').getAttribute('data-row-key')
  await say(ada.page, `Look: ${gardenUrl}/${messageId}`)
  const link = message(bo.page, 'Look:').getByRole('link', { name: /garden.*message/ })
  await link.click()
  await eventually(() => bo.page.url()).toBe(`${gardenUrl}/${messageId}`)
})
