import type { Browser, Page } from 'playwright-core'
import { appUrl, openWindow, type Window } from '../harness/browser'
import type { Scene } from './arrange'

/** Brings a screen about and takes its picture, or several on the way. */
export type Screen = (stage: Stage) => Promise<void>

type Account = { email: string; password: string }
type StageOptions = {
  browser: Browser
  scene: Scene
  viewport: { width: number; height: number }
  theme: 'dark' | 'light'
  fileOf: (name: string) => string
}

/** One size and theme, with a window for everybody who plays a part. */
export class Stage {
  static taken = 0
  readonly scene: Scene
  readonly isPhone: boolean
  private readonly options: StageOptions
  private readonly windows = new Map<string, Window>()
  private current: Page | undefined

  constructor(options: StageOptions) {
    this.options = options
    this.scene = options.scene
    this.isPhone = options.viewport.width < 640
  }

  /** Somebody without an account, at this path. */
  async asGuest(path: string): Promise<Page> {
    const page = await this.pageOf('guest')
    await page.goto(appUrl + path)
    return page
  }

  /** This person at this path, logged in. */
  async as(account: Account, path: string): Promise<Page> {
    const isNew = !this.windows.has(account.email)
    const page = await this.pageOf(account.email)
    if (isNew) {
      await page.goto(`${appUrl}/login`)
      await page.getByLabel('E-mail').fill(account.email)
      await page.getByLabel('Password', { exact: true }).fill(account.password)
      await page.getByRole('button', { name: 'Log in' }).click()
      await page.getByRole('button', { name: 'Log in' }).waitFor({ state: 'detached' })
    }
    await page.goto(appUrl + path)
    return page
  }

  /** As it looks once fonts are there and nothing moves any more. */
  async shoot(name: string, page = this.current) {
    await page?.evaluate(() => document.fonts.ready)
    await page?.waitForTimeout(350)
    await page?.screenshot({ path: this.options.fileOf(name), caret: 'initial' })
    Stage.taken++
  }

  /** For a page whose requests a screen has tampered with. */
  async inOwnWindow(act: (page: Page) => Promise<void>) {
    const window = await this.open()
    this.current = window.page
    await act(window.page)
    await window.close()
  }

  async startAfresh() {
    await Promise.all([...this.windows.values()].map((window) => window.close()))
    this.windows.clear()
  }

  async close() {
    await this.startAfresh()
  }

  private async pageOf(who: string): Promise<Page> {
    const window = this.windows.get(who) ?? (await this.open())
    this.windows.set(who, window)
    this.current = window.page
    return window.page
  }

  private open() {
    const { browser, viewport, theme } = this.options
    return openWindow(browser, { viewport, theme })
  }
}
