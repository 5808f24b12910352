import type { Page } from 'playwright-core'
import { timeline } from '../e2e/harness/actions'
import type { Figure } from './Figure'

const scroll = { pxPerFrame: 60, forMs: 4000 }
const rounds = 3

type Run = { frameMs: number[]; rows: number; driftsPx: number[]; travelledPx: number }

/** Up through history as fast as a finger throws it, loading older pages on the way. */
export async function measureScrolling(page: Page, reopen: () => Promise<void>): Promise<Figure[]> {
  const runs: Run[] = []
  for (let round = 0; round < rounds; round++) {
    await reopen()
    await takeInHand(page)
    runs.push(await timeline(page).evaluate(scrollUp, scroll))
  }
  return [
    {
      name: 'scrolling up, frames per second',
      unit: 'fps',
      samples: runs.map(({ frameMs }) => 1000 / mean(frameMs)),
      target: { p: 50, limit: 58, isFloor: true },
    },
    {
      name: 'scrolling up, p99 of a frame',
      unit: 'ms',
      samples: runs.map(
        ({ frameMs }) => frameMs.toSorted((a, b) => a - b)[Math.floor(frameMs.length * 0.99)]!,
      ),
      target: { p: 50, limit: 25 },
    },
    {
      name: 'scrolling up, distance',
      unit: 'px',
      samples: runs.map(({ travelledPx }) => travelledPx),
    },
    {
      name: 'most rows in the DOM',
      unit: 'rows',
      samples: runs.map(({ rows }) => rows),
      target: { p: 100, limit: 150 },
    },
    {
      name: 'a row moves by itself in a frame',
      unit: 'px',
      samples: runs.flatMap(({ driftsPx }) => driftsPx),
      target: { p: 100, limit: 0.5 },
    },
  ]
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

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

/** Runs in the page. A row's own movement is where it is painted minus where scrolling put it. */
function scrollUp(log: HTMLElement | SVGElement, { pxPerFrame, forMs }: typeof scroll): Promise<Run> {
  const run: Run = { frameMs: [], rows: 0, driftsPx: [], travelledPx: 0 }
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
    const top = anchor && topOf(anchor.key)
    if (anchor && top !== undefined) {
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
