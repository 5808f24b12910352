import type { Uid } from '@parley/domain/ids'
import type { PresenceStatus } from '@parley/domain/schema/presence'
import { useQuery } from '@tanstack/react-query'
import { getPresence } from '#backend/presence'

/** What this person chose to be seen as; whoever chose nothing is online. */
export const useOwnStatus = (uid: Uid): PresenceStatus => useQuery(getPresence(uid)).data?.status ?? 'online'
