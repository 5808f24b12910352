import { historyActions } from '@parley/domain/api/caseCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import { collections } from '@parley/domain/paths'
import type { Millis } from '@parley/domain/schema/common'
import type { Query } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import { toTimestamp } from '../lib/stored'

/** With an index each; a test compares. */
export const historyQueryShapes = [
  {
    name: 'casesOfPerson',
    collection: collections.cases,
    where: [['subjectId', '==']],
    orderBy: [['at', 'desc']],
  },
  {
    name: 'reportsOfPerson',
    collection: collections.reports,
    where: [['subjectId', '==']],
    orderBy: [['at', 'desc']],
  },
  {
    name: 'actsOnPerson',
    collection: collections.audit,
    where: [
      ['about', 'array-contains'],
      ['action', 'in'],
    ],
    orderBy: [['at', 'desc']],
  },
] as const

const newest = <T>(query: Query<T>, until: Millis | null): Query<T> => {
  const sorted = query.orderBy('at', 'desc')
  return until === null ? sorted : sorted.startAt(toTimestamp(until))
}

/** About one person, the newest first; with a time, from that moment back. */
export const historyQueries = {
  cases: (s: ServerId, uid: Uid, until: Millis | null) =>
    newest(refs.cases(s).where('subjectId', '==', uid), until),
  reports: (s: ServerId, uid: Uid, until: Millis | null) =>
    newest(refs.reports(s).where('subjectId', '==', uid), until),
  acts: (s: ServerId, uid: Uid, until: Millis | null) =>
    newest(refs.audit(s).where('about', 'array-contains', uid).where('action', 'in', historyActions), until),
}
