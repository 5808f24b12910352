import type { AuditFilter } from '@parley/domain/api/auditCallables'
import { actionsIn } from '@parley/domain/audit/actionGroups'
import type { ServerId } from '@parley/domain/ids'
import { closedPaths, collections } from '@parley/domain/paths'
import type { Millis } from '@parley/domain/schema/common'
import { FieldPath, type Query } from 'firebase-admin/firestore'
import { db } from '../lib/db'
import { toTimestamp } from '../lib/stored'

type Where = readonly (readonly [field: string, op: '==' | 'in' | 'array-contains'])[]

const newestFirst = [
  ['at', 'desc'],
  ['__name__', 'desc'],
] as const
const shape = (name: string, where: Where) => ({
  name: `audit/${name}`,
  collection: collections.audit,
  where,
  orderBy: newestFirst,
})
const who = [
  ['by', '=='],
  ['actorId', '=='],
] as const
const what = [['action', 'in']] as const
const whom = [['about', 'array-contains']] as const

/** With an index each; a test compares. Each of the three may be asked for with any other, and all without any. */
export const auditQueryShapes = [
  shape('writing', [['documents', 'array-contains']]),
  shape('all', []),
  shape('who', who),
  shape('what', what),
  shape('whom', whom),
  shape('who what', [...who, ...what]),
  shape('who whom', [...who, ...whom]),
  shape('what whom', [...what, ...whom]),
  shape('who what whom', [...who, ...what, ...whom]),
]

const newest = (query: Query): Query => query.orderBy('at', 'desc').orderBy(FieldPath.documentId(), 'desc')

/** Those that tell of an act which wrote this document. */
export const entriesWriting = (s: ServerId, path: string): Query =>
  newest(db.collection(closedPaths.audit(s)).where('documents', 'array-contains', path))

export const between = (query: Query, from: Millis, to: Millis): Query =>
  query.where('at', '>=', toTimestamp(from)).where('at', '<=', toTimestamp(to))

export function entriesFound(s: ServerId, { who: by, group, targetId }: AuditFilter): Query {
  let query: Query = db.collection(closedPaths.audit(s))
  if (by) query = query.where('by', '==', by.by).where('actorId', '==', by.by === 'member' ? by.uid : null)
  if (group !== null) query = query.where('action', 'in', actionsIn(group))
  if (targetId !== null) query = query.where('about', 'array-contains', targetId)
  return newest(query)
}
