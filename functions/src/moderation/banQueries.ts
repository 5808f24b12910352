import type { ServerId } from '@parley/domain/ids'
import { collections } from '@parley/domain/paths'
import { FieldPath, type Query } from 'firebase-admin/firestore'
import { refs } from '../lib/db'

/** With an index each; a test compares. */
export const banQueryShapes = [
  {
    name: 'bannedMessages',
    collection: collections.messages,
    where: [
      ['authorId', '=='],
      ['createdAt', '>='],
    ],
    orderBy: [['createdAt', 'desc']],
  },
  {
    name: 'bansByName',
    collection: collections.bans,
    where: [],
    orderBy: [
      ['sortName', 'asc'],
      ['__name__', 'asc'],
    ],
  },
  {
    name: 'bansByUsername',
    collection: collections.bans,
    where: [['username', '>=']],
    orderBy: [['username', 'asc']],
  },
] as const

export const bansByName = (s: ServerId): Query =>
  refs.bans(s).orderBy('sortName').orderBy(FieldPath.documentId())

/** No letter comes after it. */
const beyond = '\uf8ff'

export const beginningWith = (s: ServerId, field: 'sortName' | 'username', letters: string): Query =>
  refs
    .bans(s)
    .where(field, '>=', letters)
    .where(field, '<', letters + beyond)
    .orderBy(field)
