import { AppError } from '@parley/domain/errors'
import { asUid, type RoleId, type ServerId, type Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { type Member, member } from '@parley/domain/schema/server'
import { queryOptions } from '@tanstack/react-query'
import {
  type Firestore,
  getCountFromServer,
  getDocs,
  getDocsFromCache,
  getDocsFromServer,
  type QueryDocumentSnapshot,
} from 'firebase/firestore'
import { inBatches } from '#lib/inBatches'
import { parseSnapshot } from './converters'
import { toAppError } from './errors'
import { firestore } from './firestore'
import { getEntities } from './getEntities'
import { liveQuery } from './liveQuery'
import { queries } from './queries'
import { serverKey } from './queryKeys'
import { documentSource, listSource, mapped } from './snapshots'

/**
 * Null for someone who is no member, or no longer. Read once and not listened to: a channel shows dozens of
 * authors. What this device has seen of them comes first, so that names are there at once.
 */
export const getMember = (s: ServerId, uid: Uid) => {
  const queryKey = [...serverKey(s), 'member', uid]
  return queryOptions<Member | null>({
    queryKey,
    queryFn: async ({ client }) => {
      const known = await membersInCache(s, uid)
      if (known) client.setQueryData(queryKey, known)
      return membersOnServer(s, uid)
    },
    staleTime: 5 * 60_000,
    networkMode: 'always',
  })
}

/** Everybody whom one screen asks for goes into few queries. */
const membersInCache = inBatches(async (s: ServerId, uids: readonly Uid[]) => {
  const db = await firestore()
  const snapshots = await Promise.all(queries.membersById(db, s, uids).map(getDocsFromCache))
  return byId(snapshots.flatMap(({ docs }) => docs))
})

const membersOnServer = inBatches(async (s: ServerId, uids: readonly Uid[]) => {
  try {
    const db = await firestore()
    const snapshots = await Promise.all(queries.membersById(db, s, uids).map((query) => getDocs(query)))
    // Whoever this device has not seen is not therefore gone.
    if (snapshots.some(({ metadata }) => metadata.fromCache)) throw new AppError('offline')
    return byId(snapshots.flatMap(({ docs }) => docs))
  } catch (error) {
    throw toAppError(error)
  }
})

function byId(documents: readonly QueryDocumentSnapshot[]): Map<Uid, Member> {
  const members = documents.map(parseMember).filter((entity) => entity !== undefined)
  return new Map(members.map((entity) => [entity.id, entity]))
}

export function parseMember(snapshot: QueryDocumentSnapshot): Member | undefined {
  const entity = parseSnapshot(member, snapshot)
  return entity && { ...entity, id: asUid(snapshot.id) }
}

/** Null for someone who is no member, or no longer. Live, for somebody whom one looks at. */
export const watchMember = (s: ServerId, uid: Uid) =>
  liveQuery<Member | null>({
    queryKey: [...serverKey(s), 'liveMember', uid],
    source: mapped(
      documentSource(paths.member(s, uid), member),
      (entity) => entity && { ...entity, id: uid },
    ),
  })

/** The first by name, to choose from; a longer list is what nobody would scroll through. */
export const getMembers = (s: ServerId) =>
  queryOptions<Member[]>({
    queryKey: [...serverKey(s), 'members'],
    queryFn: () => getEntities((db) => [queries.membersByName(db, s, { most: limits.listMax })], parseMember),
    staleTime: 60_000,
    networkMode: 'always',
  })

/** Those whose name in the server begins so: what a search finds beyond `getMembers`. */
export const getMembersCalled = (s: ServerId, folded: string) =>
  queryOptions<Member[]>({
    queryKey: [...serverKey(s), 'membersCalled', folded],
    queryFn: async ({ client }) => {
      const build = (db: Firestore) => [queries.membersCalled(db, s, folded)]
      const members = await getEntities(build, parseMember, getDocsFromServer)
      // Whoever is chosen of them need not be asked for again.
      for (const each of members) client.setQueryData(getMember(s, each.id).queryKey, each)
      return members
    },
    staleTime: 60_000,
    // Somebody waits for it, and types another letter anyway.
    retry: 1,
    networkMode: 'always',
  })

/** Who holds a role, the first by name. Live, for somebody who changes it. */
export const watchMembersWithRole = (s: ServerId, role: RoleId) =>
  liveQuery<Member[]>({
    queryKey: [...serverKey(s), 'membersWithRole', role],
    source: listSource((db) => [queries.membersWithRole(db, s, role)], parseMember),
  })

/** Counted by the index, which is one read; at most `limits.listMax`, which then means that or more. */
export const countMembersWithRole = (s: ServerId, role: RoleId) =>
  queryOptions<number>({
    queryKey: [...serverKey(s), 'membersWithRole', role, 'count'],
    queryFn: async () => {
      try {
        const counted = await getCountFromServer(queries.membersWithRole(await firestore(), s, role))
        return counted.data().count
      } catch (error) {
        throw toAppError(error)
      }
    },
    staleTime: 60_000,
    retry: 1,
    networkMode: 'always',
  })
