import type { Page } from 'playwright-core'
import { type ScrollRun, scrollUp } from '../e2e/harness/scrollUp'
import type { Figure } from './Figure'

const pace = { pxPerFrame: 60, forMs: 4000, forPx: Number.MAX_SAFE_INTEGER }
const rounds = 3

/** Up through history as fast as a finger throws it, loading older pages on the way. */
export async function measureScrolling(page: Page, reopen: () => Promise<void>): Promise<Figure[]> {
  const runs: ScrollRun[] = []
  for (let round = 0; round < rounds; round++) {
    await reopen()
    runs.push(await scrollUp(page, pace))
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

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
