import type { ServerId, Uid } from '@parley/domain/ids'
import type { Member } from '@parley/domain/schema/server'
import { useQueries } from '@tanstack/react-query'
import { getMember } from '#backend/members'

/** Those of them who are members, as far as they have been read. */
export const useMembersById = (serverId: ServerId, uids: readonly Uid[]): Member[] =>
  useQueries({ queries: uids.map((uid) => getMember(serverId, uid)), combine: found })

const found = (results: readonly { data: Member | null | undefined }[]) =>
  results.flatMap(({ data }) => data ?? [])
