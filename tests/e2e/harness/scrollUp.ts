import type { Page } from 'playwright-core'
import { timeline } from './actions'

type Pace = { pxPerFrame: number; forMs: number }
export type ScrollRun = {
  frameMs: number[]
  /** The most of them at a time. */
  rows: number
  /** How far the row in the middle moved by itself, a frame each: infinitely far where it was suddenly gone. */
  driftsPx: number[]
  travelledPx: number
}

/** Up through history as fast as a finger throws it, loading older pages on the way. */
export async function scrollUp(page: Page, pace: Pace): Promise<ScrollRun> {
  await takeInHand(page)
  return timeline(page).evaluate(scrollInPage, pace)
}

/**
 * The reader's hand, which ends the list's own way to the end: what follows is scrolled by script. The wheel is heard
 * some frames after it was asked for, and what script had scrolled until then the list would take back.
 */
async function takeInHand(page: Page): Promise<void> {
  const heard = await timeline(page).evaluateHandle((log) => ({
    wheel: new Promise<void>((resolve) => {
      log.addEventListener('wheel', () => resolve(), { once: true })
    }),
  }))
  await timeline(page).hover()
  await page.mouse.wheel(0, -1)
  await heard.evaluate(({ wheel }) => wheel)
}

/** Runs in the page. A row's own movement is where it is painted minus where scrolling put it. */
function scrollInPage(log: HTMLElement | SVGElement, { pxPerFrame, forMs }: Pace): Promise<ScrollRun> {
  const run: ScrollRun = { frameMs: [], rows: 0, driftsPx: [], travelledPx: 0 }
  const topOf = (key: string) => log.querySelector(`[data-row-key="${key}"]`)?.getBoundingClientRect().top
  const middleKey = () => {
    const middle = log.getBoundingClientRect().top + log.clientHeight / 2
    const rows = [...log.querySelectorAll<HTMLElement>('[data-row-key]')]
    return rows.find((row) => row.getBoundingClientRect().bottom > middle)?.dataset['rowKey']
  }
  let anchor: { key: string; top: number; travelledPx: number } | undefined

  // On a busy machine the next frame may have scrolled on before this runs: distances are from anchor to anchor.
  const afterPaint = () => {
    const { travelledPx } = run
    run.rows = Math.max(run.rows, log.querySelectorAll('[data-row-key]').length)
    if (anchor) {
      const top = topOf(anchor.key) ?? Number.POSITIVE_INFINITY
      run.driftsPx.push(Math.abs(top - anchor.top - (travelledPx - anchor.travelledPx)))
    }
    const key = middleKey()
    const nextTop = key === undefined ? undefined : topOf(key)
    anchor = key === undefined || nextTop === undefined ? undefined : { key, top: nextTop, travelledPx }
  }

  return new Promise((resolve) => {
    let startedAt = 0
    let previousAt = 0
    const frame = (at: number) => {
      if (previousAt > 0) run.frameMs.push(at - previousAt)
      previousAt = at
      startedAt ||= at
      if (at - startedAt > forMs) {
        resolve(run)
        return
      }
      const before = log.scrollTop
      log.scrollTop = before - pxPerFrame
      run.travelledPx += before - log.scrollTop
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = afterPaint
      port2.postMessage(null)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}
