import { readFileSync } from 'node:fs'
import { collections } from '@parley/domain/paths'
import { describe, expect, it } from 'vitest'
import { auditQueryShapes } from '../../functions/src/audit/auditQueries'
import { historyQueryShapes } from '../../functions/src/cases/historyQueries'
import { automodQueryShapes } from '../../functions/src/automod/automodQueries'
import { inviteQueryShapes } from '../../functions/src/invites/inviteQueries'
import { memberSearchShapes } from '../../functions/src/members/memberSearchQuery'
import { banQueryShapes } from '../../functions/src/moderation/banQueries'
import { purgeQueryShapes } from '../../functions/src/moderation/purgeQueries'
import { pruneQueryShapes } from '../../functions/src/prune/pruneCandidates'
import { reportQueryShapes } from '../../functions/src/reports/reportQueries'
import { directoryShapes } from '../../web/src/backend/directoryQueries'
import { queryShapes } from '../../web/src/backend/queries'
import { type IndexFile, isServed, isUsedBy, type QueryShape } from './indexFor'

const file = JSON.parse(
  readFileSync(new URL('../../firestore.indexes.json', import.meta.url), 'utf8'),
) as IndexFile
const shapes: readonly QueryShape[] = [
  ...queryShapes,
  ...directoryShapes,
  ...inviteQueryShapes,
  ...pruneQueryShapes,
  ...memberSearchShapes,
  ...banQueryShapes,
  ...auditQueryShapes,
  ...purgeQueryShapes,
  ...reportQueryShapes,
  ...historyQueryShapes,
  ...automodQueryShapes,
]

describe('every query of the client, and of functions where one field is not enough', () => {
  it('is in the registry', () => {
    expect(shapes.length).toBeGreaterThan(5)
    expect(new Set(shapes.map(({ name }) => name)).size).toBe(shapes.length)
  })
  it.each(shapes)('$name has its index', (shape) => {
    expect(isServed(shape, file)).toBe(true)
  })
})

describe('the index file', () => {
  it('holds no index that no query uses, since every write pays for it', () => {
    const unused = file.indexes.filter((index) => !shapes.some((shape) => isUsedBy(index, shape)))
    expect(unused).toEqual([])
  })
  it('names only collections that exist', () => {
    const known: string[] = Object.values(collections)
    const named = [...file.indexes, ...file.fieldOverrides].map((entry) => entry.collectionGroup)
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })
  it('keeps long texts and compiled permissions out of every index', () => {
    const exempt = file.fieldOverrides.filter((override) => override.indexes.length === 0)
    expect(exempt.map((override) => `${override.collectionGroup}.${override.fieldPath}`)).toEqual(
      expect.arrayContaining(['messages.text', 'acl.u', 'acl.r', 'channels.overwrites', 'private.channels']),
    )
  })
  it('lets what expires be swept', () => {
    const swept = file.fieldOverrides
      .filter((override) => override.ttl)
      .map((override) => override.collectionGroup)
    expect(swept.sort()).toEqual([
      'audit',
      'callResults',
      'invites',
      'messages',
      'rateLimits',
      'removals',
      'silences',
      'typing',
    ])
  })
})

describe('the index finder itself', () => {
  const messages = { collection: 'messages' } as const
  const shape = (over: Partial<QueryShape>): QueryShape => ({
    name: 'x',
    ...messages,
    where: [],
    orderBy: [],
    ...over,
  })
  const timeline = shape({ where: [['held', '==']], orderBy: [['createdAt', 'desc']] })

  it('misses an index whose direction, field, scope or collection differs', () => {
    expect(isServed(timeline, file)).toBe(true)
    expect(isServed({ ...timeline, orderBy: [['editedAt', 'desc']] }, file)).toBe(false)
    expect(isServed({ ...timeline, where: [['pinned', '==']] }, file)).toBe(false)
    expect(isServed({ ...timeline, group: true }, file)).toBe(false)
    expect(isServed({ ...timeline, collection: 'roles' }, file)).toBe(false)
    expect(isServed(timeline, { ...file, indexes: file.indexes.slice(1) })).toBe(false)
  })
  it('asks for one on each side of an “or”', () => {
    const either = { ...timeline, or: [['held', '=='] as const, ['authorId', '=='] as const] }
    expect(isServed(either, file)).toBe(true)
    expect(isServed(either, { ...file, indexes: file.indexes.slice(1) })).toBe(false)
    expect(isServed({ ...either, or: [['pinned', '==']] }, file)).toBe(false)
  })
  it('sees that one field alone needs none, unless it is exempt', () => {
    expect(isServed(shape({ orderBy: [['createdAt', 'asc']] }), file)).toBe(true)
    expect(isServed(shape({ orderBy: [['text', 'asc']] }), file)).toBe(false)
    expect(isServed(shape({ where: [['createdAt', '>']], orderBy: [['createdAt', 'asc']] }), file)).toBe(true)
  })
  it('sees the order that a range implies', () => {
    expect(
      isServed(
        shape({
          where: [
            ['held', '=='],
            ['createdAt', '>'],
          ],
        }),
        file,
      ),
    ).toBe(true)
    expect(
      isServed(
        shape({
          where: [
            ['held', '=='],
            ['pinned', '>'],
          ],
        }),
        file,
      ),
    ).toBe(false)
  })
})
