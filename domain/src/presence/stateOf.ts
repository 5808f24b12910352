import type { DeviceState, OnlineState, PresenceStatus } from '../schema/presence'

/** What others see of somebody with these devices; null for offline. Whoever chose nothing is online. */
export function stateOf(
  status: PresenceStatus | undefined,
  devices: readonly DeviceState[],
): OnlineState | null {
  if (devices.length === 0 || status === 'invisible') return null
  if (status === 'dnd' || status === 'idle') return status
  return devices.includes('active') ? 'online' : 'idle'
}
