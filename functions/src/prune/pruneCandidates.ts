import { asUid, everyoneRoleId, type RoleId, type ServerId, type Uid } from '@parley/domain/ids'
import { collections } from '@parley/domain/paths'
import { millis } from '@parley/domain/schema/common'
import { member } from '@parley/domain/schema/server'
import { FieldPath, type Query } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { db, refs } from '../lib/db'
import { fromStored, toTimestamp } from '../lib/stored'

export type Prune = {
  readonly serverId: ServerId
  readonly before: number
  readonly roleIds: readonly RoleId[]
}

/** The last of a page; `part` is which of the two queries it is of. */
export const pruneCursor = v.object({
  part: v.picklist([0, 1]),
  joinedAt: v.nullable(millis),
  id: v.string(),
})
export type PruneCursor = v.InferOutput<typeof pruneCursor>

const shape = v.pick(member, ['username', 'displayName', 'nick', 'avatar', 'roles', 'joinedAt'])
export type Candidate = v.InferOutput<typeof shape> & { readonly id: Uid }

/** With an index each; a test compares. */
export const pruneQueryShapes = [
  {
    name: 'pruneWithoutRole',
    collection: collections.members,
    where: [
      ['roles', '=='],
      ['joinedAt', '<'],
    ],
    orderBy: [
      ['joinedAt', 'asc'],
      ['__name__', 'asc'],
    ],
  },
  {
    name: 'pruneWithRoles',
    collection: collections.members,
    where: [
      ['roles', 'array-contains-any'],
      ['joinedAt', '<'],
    ],
    orderBy: [
      ['joinedAt', 'asc'],
      ['__name__', 'asc'],
    ],
  },
] as const

export const pruneBeginning: PruneCursor = { part: 0, joinedAt: null, id: '' }

/**
 * Who may be meant: without a role first, then whoever holds one that was chosen, each part by the day they joined. It
 * goes by what people see of members, which may lag behind for a moment; whoever acts on it looks at `access` again.
 * Null for `next` at the end.
 */
export async function readCandidates(
  prune: Prune,
  after: PruneCursor,
  most: number,
): Promise<{ people: readonly Candidate[]; next: PruneCursor | null }> {
  const query = partOf(prune, after.part)
  const docs = query ? (await following(query, after).limit(most).get()).docs : []
  const people = docs.flatMap((snapshot) => {
    // One that was broken by hand is kept.
    const parsed = v.safeParse(shape, fromStored(snapshot.data()))
    return parsed.success ? [{ ...parsed.output, id: asUid(snapshot.id) }] : []
  })
  const last = docs.at(-1)
  if (last && docs.length === most) {
    const joinedAt = v.parse(millis, fromStored(last.get('joinedAt')))
    return { people, next: { part: after.part, joinedAt, id: last.id } }
  }
  return { people, next: after.part === 0 ? { part: 1, joinedAt: null, id: '' } : null }
}

function partOf({ serverId, before, roleIds }: Prune, part: PruneCursor['part']): Query | null {
  const members = db.collection(refs.members(serverId).path).where('joinedAt', '<', toTimestamp(before))
  if (part === 0) return members.where('roles', '==', [everyoneRoleId(serverId)])
  return roleIds.length === 0 ? null : members.where('roles', 'array-contains-any', [...roleIds])
}

function following(query: Query, { joinedAt, id }: PruneCursor): Query {
  const sorted = query.orderBy('joinedAt').orderBy(FieldPath.documentId())
  return joinedAt === null ? sorted : sorted.startAfter(toTimestamp(joinedAt), id)
}
