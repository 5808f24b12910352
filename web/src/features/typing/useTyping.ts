import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { watchTyping } from '#backend/typing'
import { type SeenNotices, seeNotices, typingNow } from './typingNow'

const recheckEveryMs = 1_000

/** The people who are typing in this channel now, without this person. */
export function useTyping(serverId: ServerId, channelId: ChannelId, ownUid: Uid): readonly Uid[] {
  const notes = useQuery(watchTyping(serverId, channelId)).data
  const [state, setState] = useState<{ seen: SeenNotices | null; typing: readonly Uid[] }>({
    seen: null,
    typing: [],
  })

  useEffect(() => {
    if (!notes) return
    const look = () =>
      setState((before) => {
        const nowMs = Date.now()
        const seen = seeNotices(before.seen, notes, nowMs)
        const typing = typingNow(seen, ownUid, nowMs)
        // The same people: the same list, so that nothing renders every second.
        return { seen, typing: typing.join() === before.typing.join() ? before.typing : typing }
      })
    const soon = setTimeout(look, 0)
    const again = notes.length > 0 ? setInterval(look, recheckEveryMs) : undefined
    return () => {
      clearTimeout(soon)
      clearInterval(again)
    }
  }, [notes, ownUid])

  return state.typing
}
