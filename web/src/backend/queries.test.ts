import { asChannelId, asServerId, asUid } from '@parley/domain/ids'
import { initializeApp } from 'firebase/app'
import { getFirestore, queryEqual } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { queries, queryShapes } from './queries'

const db = getFirestore(initializeApp({ projectId: 'demo-parley-test' }))
const s = asServerId('111111111111111111')
const c = asChannelId('222222222222222222')
const ownUid = asUid('ada')
const tokens = (count: number) => Array.from({ length: count }, (_, i) => `t${i}`)

describe('the registry of queries', () => {
  it('names each shape once', () => {
    const names = queryShapes.map((shape) => shape.name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('spreads more tokens than one query takes over several', () => {
    expect(queries.channels(db, s, [])).toHaveLength(0)
    expect(queries.channels(db, s, tokens(30))).toHaveLength(1)
    expect(queries.channels(db, s, tokens(61))).toHaveLength(3)
  })

  it('asks for another page with each cursor, down to the microsecond', () => {
    const at = 1_795_000_000_000
    const page = (atMs: number) =>
      queries.messagesNewestFirst(db, s, c, { ownUid, sinceMs: null, cursor: { atMs } })
    expect(queryEqual(page(at), page(at))).toBe(true)
    expect(queryEqual(page(at), page(at + 0.001))).toBe(false)
  })
})
