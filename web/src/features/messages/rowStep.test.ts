import { describe, expect, it } from 'vitest'
import { isStartMoved, rowStep } from './rowStep'
import type { TimelineRow } from './timeline'

const rowsOf = (keys: string): TimelineRow[] => Array.from(keys, (key) => ({ kind: 'day', key, atMs: 0 }))
const keysOf = (rows: readonly TimelineRow[]) => rows.map(({ key }) => key).join('')

describe('one step from what is shown to what shall be', () => {
  it.each([
    ['older rows come', 'defg', 'abcdefg', 'abcdefg'],
    ['the newest go', 'defg', 'de', 'de'],
    ['older rows come while the newest go', 'defg', 'abcdef', 'abcdefg'],
    ['newer rows come', 'defg', 'defghi', 'defghi'],
    ['the oldest go', 'defg', 'fg', 'fg'],
    ['newer rows come while the oldest go', 'defg', 'fghi', 'defghi'],
    ['a row comes at the end while one within goes', 'defg', 'dfgh', 'dfgh'],
    ['a divider comes within', 'defg', 'dexfg', 'dexfg'],
    ['other rows altogether', 'defg', 'xyz', 'xyz'],
    ['none are left', 'defg', '', ''],
    ['the first come', '', 'defg', 'defg'],
  ])('%s', (_name, shown, next, step) => {
    expect(keysOf(rowStep(rowsOf(shown), rowsOf(next)))).toBe(step)
  })
  it('is followed by a step that is the last', () => {
    for (const [shown, next] of [
      ['defg', 'abcdef'],
      ['defg', 'fghi'],
    ] as const) {
      const step = rowStep(rowsOf(shown), rowsOf(next))
      expect(keysOf(rowStep(step, rowsOf(next)))).toBe(next)
    }
  })
  it('moves the start where rows come above, and not where others go below afterwards', () => {
    const step = rowStep(rowsOf('defg'), rowsOf('abcdef'))
    expect(isStartMoved(rowsOf('defg'), step)).toBe(true)
    expect(isStartMoved(step, rowsOf('abcdef'))).toBe(false)
  })
})
