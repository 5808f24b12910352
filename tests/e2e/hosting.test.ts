import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { appUrl, launchBrowser, openWindow } from './harness/browser'

const headerOf = (response: Response, name: string) => response.headers.get(name) ?? ''

test('every address of the app answers with the app, under its security policy', async () => {
  for (const path of ['/', '/login', '/servers/1/channels/2', '/no/such/place']) {
    const response = await fetch(appUrl + path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<div id="root">')
    expect(headerOf(response, 'content-security-policy')).toContain("script-src 'self'")
    expect(headerOf(response, 'cache-control')).toBe('no-cache')
  }
})

test('files with a hash in their name are kept for a year', async () => {
  const [script] = (await readdir('web/dist-local/assets')).filter((name) => name.endsWith('.js'))
  const response = await fetch(`${appUrl}/assets/${script}`)
  expect(response.status).toBe(200)
  expect(headerOf(response, 'cache-control')).toContain('immutable')
})

test('the names of the emoji come from here, and their version is in their path', async () => {
  const [version] = await readdir('web/dist-local/assets/emoji')
  for (const file of ['data.json', 'messages.json']) {
    const response = await fetch(`${appUrl}/assets/emoji/${version}/en/${file}`)
    expect(headerOf(response, 'content-type')).toContain('application/json')
    expect(headerOf(response, 'cache-control')).toContain('immutable')
  }
  expect((await fetch(`${appUrl}/assets/emoji/1.0.0/en/data.json`)).status).toBe(404)
  expect(await (await fetch(`${appUrl}/serviceWorker.js`)).text()).not.toContain('assets/emoji')
})

test('a file of an older deployment is missing, and not the app under a script’s name', async () => {
  expect((await fetch(`${appUrl}/assets/gone-0123abcd.js`)).status).toBe(404)
})

test('text that became HTML would run nothing', async () => {
  const browser = await launchBrowser()
  const window = await openWindow(browser)
  await window.page.goto(appUrl)
  await window.page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="/no-picture" onerror="document.title = `caught`">',
    )
  })
  await expect.poll(() => window.crashes.join()).toContain('Content Security Policy')
  expect(await window.page.title()).not.toBe('caught')
  await browser.close()
})
