import { asMessageId, asUid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Message } from '@parley/domain/schema/message'
import { describe, expect, it } from 'vitest'
import {
  heldWindow,
  type PageWindow,
  pageCount,
  presentWindow,
  returnedWindow,
  windowAround,
  withNewer,
  withOlder,
} from './pageWindow'

const at = (atMs: number) => ({ atMs, id: asMessageId(`m${atMs}`) })
const message = (n: number, isPending = false): Message => ({
  id: asMessageId(`m${n}`),
  schemaVersion: 1,
  authorId: asUid('ada'),
  text: `number ${n}`,
  createdAt: n,
  editedAt: null,
  type: 'text',
  held: false,
  pinned: false,
  isPending,
})
const messages = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index))

/** From the newest to the oldest. */
const pagesOf = ({ isPresent, after, before }: PageWindow) => [
  ...(isPresent ? ['present'] : after.map(({ atMs }) => `after ${atMs}`).toReversed()),
  ...before.map(({ atMs }) => `before ${atMs}`),
]

describe('the pages on screen', () => {
  it('begin with the present, and grow into the past', () => {
    const window = withOlder(withOlder(presentWindow('0'), at(900)), at(800))
    expect(pagesOf(window)).toEqual(['present', 'before 900', 'before 800'])
  })

  it('are asked for once, however often the list asks', () => {
    const window = withOlder(presentWindow('0'), at(900))
    expect(withOlder(window, at(900))).toBe(window)
    const later = withNewer(windowAround(500), at(600))
    expect(withNewer(later, at(600))).toBe(later)
  })

  it('are told apart where two of them meet in one moment', () => {
    const window = withOlder(presentWindow('0'), at(900))
    expect(pageCount(withOlder(window, { atMs: 900, id: asMessageId('other') }))).toBe(3)
  })

  it('are never more than four: the far end is let go, the present first', () => {
    const up = [900, 800, 700, 600, 500].map(at).reduce(withOlder, presentWindow('0'))
    expect(pagesOf(up)).toEqual(['before 800', 'before 700', 'before 600', 'before 500'])
    const down = [900, 1000].map(at).reduce(withNewer, up)
    expect(pagesOf(down)).toEqual(['after 1000', 'after 900', 'before 800', 'before 700'])
    const further = [1100, 1200, 1300].map(at).reduce(withNewer, down)
    expect(pagesOf(further)).toEqual(['after 1300', 'after 1200', 'after 1100', 'after 1000'])
    expect(pageCount(further)).toBe(limits.messagePagesOpen)
    expect(pagesOf(withOlder(further, at(990)))).toEqual([
      'after 1200',
      'after 1100',
      'after 1000',
      'before 990',
    ])
  })

  it('stay one visit while the reader moves, and become another at a link', () => {
    const up = [900, 800, 700, 600].map(at).reduce(withOlder, presentWindow('0'))
    expect(returnedWindow(up).visit).toBe('0')
    expect(windowAround(500).visit).not.toBe('0')
  })

  it('keep the headings of every seam, also of pages that were let go', () => {
    const up = [900, 800, 700, 600, 500].map(at).reduce(withOlder, presentWindow('0'))
    expect([...up.seamsMs]).toEqual([900, 800, 700, 600, 500])
  })

  it('hold a linked message on both sides of it', () => {
    const { before, after } = windowAround(500)
    expect(before[0]!.atMs).toBeGreaterThan(500)
    expect(after[0]!.atMs).toBe(500)
  })
})

describe('a reader further up, while the present moves on', () => {
  const shown = messages(1, limits.messagePage + 1)

  it('gets the rows on screen as pages that begin where these begin', () => {
    const held = heldWindow(presentWindow('0'), shown, shown)
    expect(held.isPresent).toBe(false)
    expect(held.visit).toBe('0')
    expect(held.meanwhile).toBe(shown)
    const [first, second, ...more] = held.after
    expect(more).toEqual([])
    expect(first!.atMs).toBeLessThan(1)
    expect(first!.atMs).toBeGreaterThan(0)
    expect(second).toEqual(at(limits.messagePage))
  })

  it('keeps what was loaded above, which these pages meet', () => {
    const up = [1, -50].map(at).reduce(withOlder, presentWindow('0'))
    expect(pagesOf(heldWindow(up, shown, shown)).slice(-2)).toEqual(['before 1', 'before -50'])
  })

  it('lets the newest go where that were too many', () => {
    const up = [1, -50, -100].map(at).reduce(withOlder, presentWindow('0'))
    const held = heldWindow(up, shown, shown)
    expect(pageCount(held)).toBe(limits.messagePagesOpen)
    expect(pagesOf(held).at(-1)).toBe('before -100')
  })

  it('has no page that begins with a message the server has not timed', () => {
    const own = message(0.5, true)
    const held = heldWindow(presentWindow('0'), [...shown, own], shown)
    expect(held.after).toHaveLength(2)
  })
})
