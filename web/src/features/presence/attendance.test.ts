import { timings } from '@parley/domain/limits'
import { describe, expect, it } from 'vitest'
import { attendance } from './attendance'

const tickMs = 5_000
const minuteMs = 60_000

function aPage({ isVisible = true } = {}) {
  const log: string[] = []
  let nowMs = 1_000_000
  let isDown = false
  const say = (word: string) => {
    if (isDown) return Promise.reject(new Error('offline'))
    log.push(word)
    return Promise.resolve()
  }
  const page = attendance(
    {
      announce: (state, withHeartbeat) => say(withHeartbeat ? `${state}+beat` : state),
      beat: () => say('beat'),
      leave: () => void log.push('leave'),
    },
    isVisible,
    () => nowMs,
  )
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += tickMs) {
      nowMs += tickMs
      page.tick()
      await settle()
    }
  }
  const take = () => log.splice(0)
  return {
    page,
    pass,
    take,
    settle,
    setDown: (down: boolean) => (isDown = down),
    sleep: (ms: number) => (nowMs += ms),
  }
}

describe('a page', () => {
  it('says once that it is here, and then beats once a minute', async () => {
    const { pass, take } = aPage()
    await pass(tickMs)
    expect(take()).toEqual(['active+beat'])
    await pass(5 * minuteMs)
    expect(take()).toEqual(Array(5).fill('beat'))
  })

  it('is idle after ten minutes without input, and active with the next key', async () => {
    const { page, pass, take, settle } = aPage()
    await pass(timings.idleAfterMs - tickMs)
    take()
    await pass(tickMs)
    expect(take().filter((word) => word !== 'beat')).toEqual(['idle'])
    await pass(30 * minuteMs)
    expect(new Set(take())).toEqual(new Set(['beat']))
    page.onInput()
    await settle()
    expect(take()[0]).toMatch(/^active/)
  })

  it('stays active while somebody types now and then', async () => {
    const { page, pass, take } = aPage()
    for (let minute = 0; minute < 45; minute += 9) {
      page.onInput()
      await pass(9 * minuteMs)
    }
    expect(take().filter((word) => word.startsWith('idle'))).toEqual([])
  })

  it('goes on while it is hidden, and leaves once nobody has looked at it for ten minutes', async () => {
    const { page, pass, take, settle } = aPage()
    await pass(tickMs)
    page.onVisibility(false)
    await pass(5 * minuteMs)
    expect(take()).not.toContain('leave')
    await pass(6 * minuteMs)
    expect(take().at(-1)).toBe('leave')
    await pass(60 * minuteMs)
    expect(take()).toEqual([])
    page.onVisibility(true)
    await settle()
    expect(take()).toEqual(['active+beat'])
  })

  it('leaves once, and not if nobody knew of it', async () => {
    const { page, pass, take } = aPage()
    page.leave()
    expect(take()).toEqual([])
    await pass(tickMs)
    page.leave()
    page.leave()
    expect(take()).toEqual(['active+beat', 'leave'])
  })

  it('also takes back what has not been answered yet', () => {
    const { page, take } = aPage()
    page.tick()
    page.leave()
    expect(take()).toEqual(['active+beat', 'leave'])
  })

  it('says anew that it is here after it may have been swept, say because the computer slept', async () => {
    const { pass, take, sleep } = aPage()
    await pass(tickMs)
    take()
    sleep(timings.heartbeatLostAfterMs)
    await pass(tickMs)
    expect(take()).toEqual(['active+beat'])
  })

  it('tries again when the connection is back, but not all the time', async () => {
    const { pass, take, setDown } = aPage()
    setDown(true)
    await pass(2 * minuteMs)
    setDown(false)
    await pass(20_000)
    expect(take()).toEqual(['active+beat'])
  })

  it('never beats twice within fifty seconds, which the rules would refuse', async () => {
    const { page, pass, take } = aPage()
    await pass(timings.idleAfterMs + tickMs)
    page.onInput()
    await pass(tickMs)
    const words = take()
    const last = words.slice(-2)
    expect(last.filter((word) => word.includes('beat')).length).toBeLessThanOrEqual(1)
    expect(words.at(-1)).toBe('active')
  })
})
