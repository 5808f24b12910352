import { asUid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Millis } from '@parley/domain/schema/common'
import { reactor } from '@parley/domain/schema/reaction'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { parseSnapshot } from './converters'
import { getEntities } from './getEntities'
import { queries } from './queries'
import { serverKey } from './queryKeys'
import type { ReactionPlace } from './reactions'

/** Who reacted with this, the newest first. */
export const reactorPages = ({ serverId, channelId, messageId }: ReactionPlace, emoji: string) =>
  infiniteQueryOptions({
    queryKey: [...serverKey(serverId), 'reactors', messageId, emoji],
    queryFn: async ({ pageParam }) =>
      getEntities(
        (db) => [queries.reactors(db, serverId, channelId, messageId, emoji, pageParam)],
        (snapshot) => {
          const entity = parseSnapshot(reactor, snapshot)
          return entity && { uid: asUid(snapshot.id), at: entity.at }
        },
      ),
    initialPageParam: undefined as Millis | undefined,
    getNextPageParam: (page) => (page.length < limits.reactorPage ? undefined : page.at(-1)?.at),
    staleTime: 5_000,
  })
