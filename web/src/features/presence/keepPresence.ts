import { mintDeviceId, type Uid } from '@parley/domain/ids'
import { openPresenceWire } from '#backend/presenceWire'
import { attendance, type Sender } from './attendance'
import { setPageState } from './pageState'

const tickEveryMs = 5_000
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Lets others see this person for as long as this page is open, or until the signal. */
export async function keepPresence(uid: Uid, signal: AbortSignal): Promise<void> {
  const wire = await openPresenceWire(uid, mintDeviceId())
  if (signal.aborted) return
  const isVisible = () => document.visibilityState === 'visible'
  const announce: Sender['announce'] = async (state, withHeartbeat) => {
    await wire.announce(state, withHeartbeat)
    setPageState(state)
  }
  const page = attendance({ ...wire, announce }, isVisible())

  for (const input of inputs) window.addEventListener(input, page.onInput, { passive: true, signal })
  document.addEventListener('visibilitychange', () => page.onVisibility(isVisible()), { signal })
  window.addEventListener('pagehide', page.leave, { signal })
  // Brought back as it was by the browser's back button.
  window.addEventListener('pageshow', page.onInput, { signal })
  const timer = setInterval(page.tick, tickEveryMs)
  page.tick()
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    page.leave()
  })
}
