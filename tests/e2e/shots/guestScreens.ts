import { appUrl } from '../harness/browser'
import type { Screen } from './Stage'

/** Before anybody has logged in. */
export const guestScreens: Record<string, Screen> = {
  landing: async (stage) => {
    const page = await stage.asGuest('/')
    await page.getByRole('link', { name: 'Create account' }).waitFor()
    // Until the last messages of the live fragment have come in.
    await page.waitForTimeout(4_000)
    await stage.shoot('landing')
  },
  look: async (stage) => {
    const page = await stage.asGuest('/look')
    await page.getByRole('article').first().waitFor()
    await stage.shoot('look')
  },
  'log-in': async (stage) => {
    const page = await stage.asGuest('/login')
    await page.getByLabel('E-mail').waitFor()
    await stage.shoot('log-in')
    await page.getByLabel('E-mail').fill('dupe@example.com')
    await page.getByLabel('Password', { exact: true }).fill('not this one')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByText('The e-mail address or the password is wrong').first().waitFor()
    await stage.shoot('log-in-refused')
  },
  providers: async (stage) => {
    const page = await stage.asGuest('/login')
    await page.getByRole('button', { name: 'Continue with GitHub' }).click()
    await page.getByLabel('Address there').fill('dupette@example.com')
    await stage.shoot('in-place-of-github')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('There is already an account').waitFor()
    await stage.shoot('known-account')
    await page.getByRole('button', { name: 'Do not connect GitHub' }).click()
    await page.getByRole('button', { name: 'Continue with Google' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('The window was closed').waitFor()
    await stage.shoot('provider-cancelled')
  },
  register: async (stage) => {
    const page = await stage.asGuest('/register')
    await page.getByLabel('Display name').fill('Noor')
    await page.getByLabel('Username').fill('No or!')
    await page.getByLabel('E-mail').fill('not-mail')
    await page.getByLabel('Password', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.locator('[aria-invalid="true"]').nth(2).waitFor()
    await stage.shoot('register')
  },
  reset: async (stage) => {
    const page = await stage.asGuest('/reset')
    await page.getByLabel('E-mail').fill('dupe@example.com')
    await stage.shoot('reset')
    await page.getByRole('button', { name: /Send/ }).click()
    await page.getByText('Look into your mail').waitFor()
    await stage.shoot('reset-sent')
  },
  outbox: async (stage) => {
    const page = await stage.asGuest('/outbox')
    await page
      .getByRole('link', { name: 'Set a new password' })
      .or(page.getByText('No links yet'))
      .first()
      .waitFor()
    await stage.shoot('outbox')
  },
  'invalid-link': async (stage) => {
    const page = await stage.asGuest('/auth/action?mode=resetPassword&oobCode=used')
    await page.getByText('This link does not work').waitFor()
    await stage.shoot('invalid-link')
  },
  invite: async (stage) => {
    const page = await stage.asGuest(stage.scene.invitePaths.open)
    await page.getByRole('heading', { name: 'Harbour Commons' }).waitFor()
    await stage.shoot('invite')
    await page.goto(appUrl + stage.scene.invitePaths.usedUp)
    await page.getByText('This invite is used up').waitFor()
    await stage.shoot('invite-used-up')
  },
  'not-found': async (stage) => {
    const page = await stage.asGuest('/no/such/page')
    await page.getByText('There is nothing at this address').waitFor()
    await stage.shoot('not-found')
  },
  crashed: (stage) =>
    stage.inOwnWindow(async (page) => {
      // A page whose own code holds nothing is a crash that can be had for the asking.
      const nothing = { contentType: 'text/javascript', body: 'export {}' }
      await page.route(/\/assets\/signIn.*\.js/, (route) => route.fulfill(nothing))
      await page.goto(`${appUrl}/login`)
      await page.getByText('This page stopped working').waitFor()
      await stage.shoot('crashed')
    }),
  'part-missing': (stage) =>
    stage.inOwnWindow(async (page) => {
      await page.route(/\/assets\/signIn.*\.js/, (route) => route.fulfill({ status: 404 }))
      await page.goto(`${appUrl}/login`)
      await page.getByText('A part of Parley is missing').waitFor()
      await stage.shoot('part-missing')
    }),
}
