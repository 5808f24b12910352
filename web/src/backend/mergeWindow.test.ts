import { asMessageId, asUid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Message } from '@parley/domain/schema/message'
import { describe, expect, it } from 'vitest'
import { type MessagePage, mergeWindow } from './mergeWindow'

const windowSize = 3

const message = (n: number, isPending = false): Message => ({
  id: asMessageId(`m${n}`),
  schemaVersion: 1,
  authorId: asUid('ada'),
  text: `number ${n}`,
  createdAt: n * 1000,
  editedAt: null,
  type: 'text',
  held: false,
  pinned: false,
  isPending,
})

const page = (numbers: number[], rest: Partial<MessagePage> = {}): MessagePage => ({
  messages: numbers.map((n) => message(n)),
  hasMore: numbers.length === windowSize,
  isFromCache: false,
  ...rest,
})
const numbersOf = ({ messages }: MessagePage) => messages.map((m) => m.createdAt / 1000)

describe('the window of newest messages', () => {
  it('is all there is at first', () => {
    const first = page([1, 2, 3])
    expect(mergeWindow(undefined, first)).toBe(first)
  })

  it('keeps the rows that slide out of it', () => {
    const merged = [page([2, 3, 4]), page([3, 4, 5]), page([4, 5, 6])].reduce(mergeWindow, page([1, 2, 3]))
    expect(numbersOf(merged)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('drops a row that it covers and does not hold', () => {
    const known = mergeWindow(page([1, 2, 3]), page([2, 3, 4]))
    // 3 was deleted, so the window reaches back to 1.
    expect(numbersOf(mergeWindow(known, page([1, 2, 4])))).toEqual([1, 2, 4])
  })

  it('drops every older row when the whole channel fits into it', () => {
    const known = mergeWindow(page([1, 2, 3]), page([2, 3, 4]))
    const merged = mergeWindow(known, page([3, 4]))
    expect(numbersOf(merged)).toEqual([3, 4])
    expect(merged.hasMore).toBe(false)
  })

  it('forgets what it knew when nothing joins the two, so that no gap is hidden', () => {
    const merged = mergeWindow(page([1, 2, 3]), page([7, 8, 9]))
    expect(numbersOf(merged)).toEqual([7, 8, 9])
    expect(merged.hasMore).toBe(true)
  })

  it('remembers that the channel began with the oldest row', () => {
    const whole = page([1, 2, 3], { hasMore: false })
    expect(mergeWindow(whole, page([2, 3, 4])).hasMore).toBe(false)
  })

  it('lets the rows that slid out go together, before they fill a page', () => {
    const sizes: number[] = []
    let known = page([1, 2, 3])
    for (let n = 4; n < 4 + 2 * limits.messagePage; n++) {
      known = mergeWindow(known, page([n - 2, n - 1, n]))
      sizes.push(known.messages.length)
    }
    expect(Math.max(...sizes)).toBe(windowSize + limits.messagePage - 1)
    expect(sizes.filter((size) => size === windowSize)).toHaveLength(2)
    expect(known.hasMore).toBe(true)
  })

  it('shows an edited row as it is now', () => {
    const edited = { ...message(3), text: 'edited' }
    const merged = mergeWindow(page([1, 2, 3]), {
      ...page([2, 3, 4]),
      messages: [message(2), edited, message(4)],
    })
    expect(merged.messages.map((m) => m.text)).toEqual(['number 1', 'number 2', 'edited', 'number 4'])
  })

  it('loses nothing to a cache that holds less than is known', () => {
    const merged = mergeWindow(page([1, 2, 3]), page([3], { isFromCache: true }))
    expect(numbersOf(merged)).toEqual([1, 2, 3])
    expect(numbersOf(mergeWindow(page([1, 2, 3]), page([], { isFromCache: true })))).toEqual([1, 2, 3])
  })

  it('keeps an own pending message last, whatever this device thinks the time is', () => {
    const pending = { ...message(0.5, true), id: asMessageId('mine') }
    const merged = mergeWindow(page([1, 2, 3]), {
      ...page([2, 3, 4]),
      messages: [message(2), message(3), pending],
    })
    expect(merged.messages.map((m) => m.id)).toEqual(['m1', 'm2', 'm3', 'mine'])
  })

  it('drops a pending message that was refused', () => {
    const pending = { ...message(0.5, true), id: asMessageId('mine') }
    const known = { ...page([1, 2, 3]), messages: [message(1), message(2), pending] }
    expect(mergeWindow(known, page([1, 2, 3])).messages.map((m) => m.id)).toEqual(['m1', 'm2', 'm3'])
  })
})
