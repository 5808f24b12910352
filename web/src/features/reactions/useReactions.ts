import type { Uid } from '@parley/domain/ids'
import type { Reactions } from '@parley/domain/schema/reaction'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { ownReactor, type ReactionPlace } from '#backend/reactions'
import { comeTrue, isAmongUnnamed, type ShownReaction, shownReactions } from './shownReactions'
import { forget, useWishes } from './wishes'

const nothing: readonly string[] = []

/** What stands under a message. */
export function useReactions(
  place: ReactionPlace,
  reactions: Reactions | undefined,
  uid: Uid,
): readonly ShownReaction[] {
  const wishes = useWishes(place.messageId)
  const asked = useQuery({ ...ownReactor(place, uid), enabled: isAmongUnnamed(reactions, uid) })
  const known = asked.data?.emojis ?? nothing
  const own = useMemo(() => ({ uid, wishes, known }), [uid, wishes, known])
  const { messageId } = place
  useEffect(() => {
    const done = comeTrue(reactions, own)
    if (done.length > 0) forget(messageId, done)
  }, [reactions, own, messageId])
  return shownReactions(reactions, own)
}
