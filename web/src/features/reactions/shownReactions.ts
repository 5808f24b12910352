import type { Uid } from '@parley/domain/ids'
import type { Reactions } from '@parley/domain/schema/reaction'

/** What this reader asked for a moment ago. */
export type Wish = { readonly isWanted: boolean; readonly isSaved: boolean }
export type Wishes = Readonly<Record<string, Wish>>

export type ShownReaction = {
  readonly emoji: string
  readonly count: number
  readonly isOwn: boolean
  /** Those who came last, the newest first; not all of them in a crowd. */
  readonly uids: readonly Uid[]
}

type Own = {
  readonly uid: Uid
  readonly wishes: Wishes
  /** All that this reader reacts with, where it had to be asked. */
  readonly known: readonly string[]
}

const none: Reactions['kinds'] = {}

/** The message's word, and over it what this reader asked for and it does not say yet. */
export function shownReactions(reactions: Reactions | undefined, own: Own): ShownReaction[] {
  const kinds = reactions?.kinds ?? none
  const counted = Object.entries(kinds).sort(([, a], [, b]) => a.since - b.since)
  const fresh = Object.keys(own.wishes).filter((emoji) => !(emoji in kinds))
  return [...counted.map(([emoji]) => emoji), ...fresh]
    .map((emoji) => {
      const { count = 0, uids = [] } = kinds[emoji] ?? {}
      const isCounted = isCountedIn(kinds[emoji], emoji, own)
      const isOwn = own.wishes[emoji]?.isWanted ?? isCounted
      const others = uids.filter((uid) => uid !== own.uid)
      return {
        emoji,
        count: count + Number(isOwn) - Number(isCounted),
        isOwn,
        uids: isOwn ? [own.uid, ...others] : others,
      }
    })
    .filter(({ count }) => count > 0)
}

/** Wishes that have come true: the message itself says them now. */
export const comeTrue = (reactions: Reactions | undefined, own: Own): string[] =>
  Object.entries(own.wishes)
    .filter(
      ([emoji, { isSaved, isWanted }]) =>
        isSaved && isCountedIn(reactions?.kinds[emoji], emoji, own) === isWanted,
    )
    .map(([emoji]) => emoji)

/** Where the message does not name everybody, only asking tells whether this reader is among them. */
export const isAmongUnnamed = (reactions: Reactions | undefined, uid: Uid): boolean =>
  Object.values(reactions?.kinds ?? none).some(
    ({ count, uids }) => count > uids.length && !uids.includes(uid),
  )

function isCountedIn(
  kind: Reactions['kinds'][string] | undefined,
  emoji: string,
  { uid, known }: Own,
): boolean {
  if (!kind) return false
  return kind.uids.includes(uid) || (kind.count > kind.uids.length && known.includes(emoji))
}
