import type { MemberSearch, MemberSearchCursor } from '@parley/domain/api/memberCallables'
import type { ServerId } from '@parley/domain/ids'
import { collections } from '@parley/domain/paths'
import { sinceDays } from '@parley/domain/members/recentDays'
import type { Millis } from '@parley/domain/schema/common'
import { FieldPath, type Query } from 'firebase-admin/firestore'
import { db, refs } from '../lib/db'
import { toTimestamp } from '../lib/stored'

type Kind = MemberSearch['kind']

const newestFirst = [
  ['joinedAt', 'desc'],
  ['__name__', 'desc'],
] as const
const among = (field: string) => ({
  collection: collections.access,
  where: [[field, '==']] as const,
  orderBy: newestFirst,
})
const shapes = {
  timedOut: {
    collection: collections.access,
    where: [['timeoutUntil', '>']],
    orderBy: [
      ['timeoutUntil', 'asc'],
      ['__name__', 'asc'],
    ],
  },
  visiting: among('temporary'),
  invitedBy: among('invitedBy.uid'),
  invitedWith: among('invitedBy.code'),
  youngAccount: { collection: collections.members, where: [['joinedAt', '>=']], orderBy: newestFirst },
} as const

/** With an index each; a test compares. */
export const memberSearchShapes = Object.entries(shapes).map(([kind, shape]) => ({
  name: `memberSearch/${kind}`,
  ...shape,
}))

/** By which field a page is continued. */
export const sortedBy = (kind: Kind) => shapes[kind].orderBy[0][0]

/** Those sought, or for young accounts those among whom they are: nobody joins before having an account. */
export function memberSearchQuery(
  s: ServerId,
  search: MemberSearch,
  { after, now, most }: { after: MemberSearchCursor | null; now: Millis; most: number },
): Query {
  const { collection, where, orderBy } = shapes[search.kind]
  const path = refs[collection === collections.access ? 'accessList' : 'members'](s).path
  const [[field, operator]] = where
  const [[sorted, direction]] = orderBy
  const query = db
    .collection(path)
    .where(field, operator, valueOf(search, now))
    .orderBy(sorted, direction)
    .orderBy(FieldPath.documentId(), direction)
    .limit(most)
  return after ? query.startAfter(toTimestamp(after.at), after.id) : query
}

function valueOf(search: MemberSearch, now: Millis) {
  switch (search.kind) {
    case 'timedOut':
      return toTimestamp(now)
    case 'visiting':
      return true
    case 'invitedBy':
      return search.inviterId
    case 'invitedWith':
      return search.code
    case 'youngAccount':
      return toTimestamp(sinceDays(search.days, now))
  }
}
