/** What a finger does that Playwright, which knows only taps, does not. */
import type { Locator } from 'playwright-core'
import { eventually } from './actions'

export const isOnScreen = (control: Locator) =>
  control.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const isInside = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
    // A pane may lie over it.
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return isInside && (element === above || element.contains(above))
  })

/** Comes down, waits for the menu and lifts again. */
export async function longPress(control: Locator) {
  await eventually(() => isOnScreen(control)).toBe(true)
  const page = control.page()
  const box = (await control.boundingBox())!
  const touch = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await page.getByRole('menu').waitFor()
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  // Lifting the finger must not close what it opened.
  await page.waitForTimeout(300)
}
