import { community, communityChannelId, communityId } from './community'
import { withoutBackgroundTriggers } from './backgroundTriggers'
import { writeWorld } from './writeWorld'

/** Loads Harbour Commons into the emulators of the environment. Fewer messages load faster. */
export async function seedWorld({ nowMs, messages = 10_000 }: { nowMs: number; messages?: number }) {
  await withoutBackgroundTriggers(() => writeWorld(community({ nowMs, messages })))
  return { serverId: communityId, channelId: (name: string) => communityChannelId({ name }) }
}
