import type { Uid } from '@parley/domain/ids'
import { isOneEmoji } from '@parley/domain/isOneEmoji'
import { limits } from '@parley/domain/limits'
import type { Millis } from '@parley/domain/schema/common'
import type { Reactions } from '@parley/domain/schema/reaction'

export type Kinds = Reactions['kinds']
type Kind = Pick<Kinds[string], 'count' | 'uids'>

/** Of these reactors, the newest first, and of nobody else. */
export function kindsOf(reactors: readonly { uid: Uid; emojis: readonly string[] }[]): Map<string, Kind> {
  const kinds = new Map<string, { count: number; uids: Uid[] }>()
  for (const { uid, emojis } of reactors) {
    for (const emoji of emojis) {
      const kind = kinds.get(emoji) ?? { count: 0, uids: [] }
      kind.count += 1
      if (kind.uids.length < limits.reactorsNamed) kind.uids.push(uid)
      kinds.set(emoji, kind)
    }
  }
  return kinds
}

/**
 * As the message says them. What is known keeps its place; rules let symbols pass that are no emoji, and two people at once
 * one kind too many: neither is counted.
 */
export function tally(found: ReadonlyMap<string, Kind>, known: Kinds, atMs: Millis): Kinds {
  const kinds = [...found]
    .filter(([emoji, { count }]) => count > 0 && isOneEmoji(emoji))
    .map(([emoji, kind]) => [emoji, { ...kind, since: known[emoji]?.since ?? atMs }] as const)
    .sort(([, a], [, b]) => a.since - b.since)
  return Object.fromEntries(kinds.slice(0, limits.reactionKinds))
}
