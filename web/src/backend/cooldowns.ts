import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import type { Millis } from '@parley/domain/schema/common'
import { type Cooldown, cooldown } from '@parley/domain/schema/message'
import { mergedLiveQuery } from './liveQuery'
import { serverKey } from './queryKeys'
import { documentSource } from './snapshots'

type OwnCooldown = {
  readonly messageId: MessageId
  readonly last: Millis
  /** When it began by this device's clock, which may be wrong. */
  readonly sinceMs: number
}

/** Somebody's own in one channel; null for who has not written there while it was slow. */
export const watchCooldown = (s: ServerId, c: ChannelId, uid: Uid) =>
  mergedLiveQuery<Cooldown | null, OwnCooldown | null>({
    queryKey: [...serverKey(s), 'cooldown', c, uid],
    source: documentSource(paths.cooldown(s, c, uid), cooldown),
    merge: (known, stored) => stored && withStart(stored, known ?? null, Date.now()),
  })

/** What is confirmed while one looks on has begun just now, whatever the two clocks say. */
function withStart({ messageId, last }: Cooldown, known: OwnCooldown | null, nowMs: number): OwnCooldown {
  if (known?.messageId !== messageId) return { messageId, last, sinceMs: Math.min(last, nowMs) }
  return known.last === last ? known : { messageId, last, sinceMs: nowMs }
}
