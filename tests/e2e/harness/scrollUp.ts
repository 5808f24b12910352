import type { Page } from 'playwright-core'
import { timeline } from './actions'

/** Until the time is over, or the distance done. */
type Pace = { pxPerFrame: number; forMs: number; forPx: number }
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
  // The reader's hand, which ends the list's own way to the end. A real wheel would go on scrolling for some frames.
  await timeline(page).dispatchEvent('wheel')
  return timeline(page).evaluate(scrollInPage, pace)
}

/** Runs in the page. A row's own movement is where it is painted minus where scrolling put it. */
function scrollInPage(log: HTMLElement | SVGElement, { pxPerFrame, forMs, forPx }: Pace): Promise<ScrollRun> {
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
      if (at - startedAt > forMs || run.travelledPx >= forPx) {
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
