import { timings } from '@parley/domain/limits'
import type { DeviceState } from '@parley/domain/schema/presence'

export type Sender = {
  announce(state: DeviceState, withHeartbeat: boolean): Promise<void>
  beat(): Promise<void>
  leave(): void
}

export type Attendance = {
  /** A key, a pointer, a finger: somebody is there. */
  readonly onInput: () => void
  readonly onVisibility: (isVisible: boolean) => void
  /** Time has passed: call it every few seconds. */
  readonly tick: () => void
  readonly leave: () => void
}

/** After this long without a heartbeat we may have been swept, and say anew that we are here. */
const perhapsSweptMs = timings.heartbeatLostAfterMs - 5_000
/** A browser may fire a timer a little early. */
const timerSlackMs = 500
const retryAfterMs = 15_000

/**
 * What this page tells about its person: active, idle after a while without input, gone when it is closed, or
 * when it is hidden and idle, because nobody who left a tab open a week ago is here. Pure: clock and sender
 * come from outside.
 */
export function attendance(
  sender: Sender,
  isVisibleNow: boolean,
  nowMs: () => number = Date.now,
): Attendance {
  let isVisible = isVisibleNow
  let inputMs = nowMs()
  let told: DeviceState | null = null
  /** Something was sent, whether or not its answer has come: there is a device to take back. */
  let isKnown = false
  let beatMs: number | null = null
  let isSending = false
  let timesLeft = 0
  let retryMs = 0

  const wanted = (now: number): DeviceState | null => {
    if (now - inputMs < timings.idleAfterMs) return 'active'
    return isVisible ? 'idle' : null
  }

  const send = async (state: DeviceState, now: number) => {
    const sinceBeatMs = beatMs === null ? Infinity : now - beatMs
    const isBeatDue = sinceBeatMs >= timings.heartbeatEveryMs - timerSlackMs
    const isNews = state !== told || sinceBeatMs >= perhapsSweptMs
    if (!isNews && !isBeatDue) return
    const timesLeftBefore = timesLeft
    isSending = true
    isKnown = true
    try {
      await (isNews ? sender.announce(state, isBeatDue) : sender.beat())
      if (timesLeft !== timesLeftBefore) return
      told = state
      if (isBeatDue) beatMs = now
    } catch {
      // Offline, or refused: nobody is told, and there is nothing to do but to try again.
      retryMs = nowMs() + retryAfterMs
    } finally {
      isSending = false
    }
  }

  const leave = () => {
    if (!isKnown) return
    isKnown = false
    timesLeft += 1
    told = null
    beatMs = null
    sender.leave()
  }

  const tick = () => {
    const now = nowMs()
    const state = wanted(now)
    if (state === null) leave()
    else if (!isSending && now >= retryMs) void send(state, now)
  }

  const onInput = () => {
    inputMs = nowMs()
    if (told !== 'active') tick()
  }

  return {
    onInput,
    onVisibility: (next) => {
      isVisible = next
      if (next) onInput()
    },
    tick,
    leave,
  }
}
