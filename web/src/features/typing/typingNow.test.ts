import { asUid } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import { expect, test } from 'vitest'
import { seeNotices, typingNow } from './typingNow'

const [me, ada, bo] = [asUid('me'), asUid('ada'), asUid('bo')]
const nowMs = 1_000_000

test('someone whose notice arrives is typing, and no longer after the time for showing it', () => {
  const seen = seeNotices(new Map(), [{ uid: ada, at: nowMs }], nowMs)
  expect(typingNow(seen, me, nowMs)).toEqual([ada])
  expect(typingNow(seen, me, nowMs + timings.typingShownMs - 1)).toEqual([ada])
  expect(typingNow(seen, me, nowMs + timings.typingShownMs)).toEqual([])
})

test('a renewed notice goes on from now', () => {
  const first = seeNotices(new Map(), [{ uid: ada, at: 1 }], nowMs)
  const second = seeNotices(first, [{ uid: ada, at: 2 }], nowMs + 8_000)
  expect(typingNow(second, me, nowMs + 15_000)).toEqual([ada])
})

test('the same notice in another snapshot does not count anew', () => {
  const first = seeNotices(new Map(), [{ uid: ada, at: 1 }], nowMs)
  const second = seeNotices(first, [{ uid: ada, at: 1 }], nowMs + 9_000)
  expect(typingNow(second, me, nowMs + timings.typingShownMs)).toEqual([])
})

test('a notice left over from before this visit is not shown', () => {
  const seen = seeNotices(null, [{ uid: ada, at: nowMs - 60_000 }], nowMs)
  expect(typingNow(seen, me, nowMs)).toEqual([])
})

test('a wrong clock of this device does not hide who starts typing now', () => {
  const seen = seeNotices(new Map(), [{ uid: ada, at: nowMs - 3_600_000 }], nowMs)
  expect(typingNow(seen, me, nowMs)).toEqual([ada])
})

test('a removed notice is gone at once', () => {
  const first = seeNotices(new Map(), [{ uid: ada, at: 1 }], nowMs)
  expect(typingNow(seeNotices(first, [], nowMs), me, nowMs)).toEqual([])
})

test('nobody sees themselves, and whoever began first is named first', () => {
  const first = seeNotices(new Map(), [{ uid: bo, at: 1 }], nowMs)
  const both = [
    { uid: ada, at: 2 },
    { uid: me, at: 2 },
    { uid: bo, at: 1 },
  ]
  expect(typingNow(seeNotices(first, both, nowMs + 1), me, nowMs + 1)).toEqual([bo, ada])
})
