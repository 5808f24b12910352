/** What this reader reacted with a moment ago. The write itself outlasts a reload; this is only what it looks like. */
import type { MessageId, Uid } from '@parley/domain/ids'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { putReaction } from '#backend/putReaction'
import type { ReactionPlace } from '#backend/reactions'
import type { Wish, Wishes } from './shownReactions'

/** What was saved is counted within a second or two; what never is (a kind too many) is not shown for ever. */
const forgottenAfterMs = 10_000

const wishes = createStore<Readonly<Record<MessageId, Wishes>>>(() => ({}))
const none: Wishes = {}

export const useWishes = (id: MessageId): Wishes => useStore(wishes, (all) => all[id] ?? none)

/** Shown at once, and taken off the screen again where it is refused. */
export function wish(
  place: ReactionPlace,
  uid: Uid,
  emoji: string,
  { isWanted, onRefused }: { isWanted: boolean; onRefused: (error: unknown) => void },
): void {
  const id = place.messageId
  const asked: Wish = { isWanted, isSaved: false }
  set(id, emoji, asked)
  const isLatest = (of: Wish) => wishes.getState()[id]?.[emoji] === of
  putReaction(place, uid, emoji, isWanted).then(
    () => {
      if (!isLatest(asked)) return
      const saved = { isWanted, isSaved: true }
      set(id, emoji, saved)
      setTimeout(() => isLatest(saved) && forget(id, [emoji]), forgottenAfterMs)
    },
    (error: unknown) => {
      if (isLatest(asked)) forget(id, [emoji])
      onRefused(error)
    },
  )
}

export function forget(id: MessageId, emojis: readonly string[]): void {
  wishes.setState((all) => {
    const left = Object.entries(all[id] ?? none).filter(([emoji]) => !emojis.includes(emoji))
    return { [id]: Object.fromEntries(left) }
  })
}

const set = (id: MessageId, emoji: string, asked: Wish) =>
  wishes.setState((all) => ({ [id]: { ...all[id], [emoji]: asked } }))
