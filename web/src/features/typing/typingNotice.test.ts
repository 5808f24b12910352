import { timings } from '@parley/domain/limits'
import { expect, test } from 'vitest'
import { typingNotice } from './typingNotice'

function aNotice() {
  const log: string[] = []
  let nowMs = 1_000_000
  const notice = typingNotice(
    { update: () => void log.push('update'), remove: () => void log.push('remove') },
    () => nowMs,
  )
  return { log, notice, pass: (ms: number) => (nowMs += ms) }
}

test('the first keystroke sends a notice', () => {
  const { log, notice } = aNotice()
  notice.onText('h')
  expect(log).toEqual(['update'])
})

test('a long text sends one notice per window', () => {
  const { log, notice, pass } = aNotice()
  for (let ms = 0; ms < 3 * timings.typingEveryMs; ms += 100) {
    notice.onText('hello')
    pass(100)
  }
  expect(log).toEqual(['update', 'update', 'update'])
})

test('sending takes the notice back, and the next message announces itself at once', () => {
  const { log, notice } = aNotice()
  notice.onText('h')
  notice.stop()
  notice.onText('w')
  expect(log).toEqual(['update', 'remove', 'update'])
})

test('emptying the composer takes the notice back', () => {
  const { log, notice } = aNotice()
  notice.onText('h')
  notice.onText('  ')
  expect(log).toEqual(['update', 'remove'])
})

test('stopping without having typed sends nothing', () => {
  const { log, notice } = aNotice()
  notice.stop()
  notice.onText('')
  expect(log).toEqual([])
})

test('a notice that has run out is not removed', () => {
  const { log, notice, pass } = aNotice()
  notice.onText('h')
  pass(timings.typingShownMs)
  notice.stop()
  expect(log).toEqual(['update'])
})

test('leaving twice removes once', () => {
  const { log, notice } = aNotice()
  notice.onText('h')
  notice.stop()
  notice.stop()
  expect(log).toEqual(['update', 'remove'])
})
