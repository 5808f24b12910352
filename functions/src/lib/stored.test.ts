import { millis } from '@parley/domain/schema/common'
import { settings, readState } from '@parley/domain/schema/user'
import { Timestamp } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { fromStored, toMillis, toStored, toTimestamp } from './stored'

describe('times', () => {
  test('keep their microseconds both ways', () => {
    for (const nanos of [0, 1000, 123_456_000, 999_999_000]) {
      const time = new Timestamp(1_763_700_000, nanos)
      expect(toTimestamp(toMillis(time))).toEqual(time)
    }
  })

  test('round up into the next second', () => {
    expect(toTimestamp(1999.9999)).toEqual(new Timestamp(2, 0))
  })
})

describe('toStored', () => {
  test('makes timestamps of exactly the fields that are times, however deep', () => {
    const state = { schemaVersion: 1, channels: { c1: { at: 5000, messageId: null } } }
    expect(toStored(readState, state)).toEqual({
      schemaVersion: 1,
      channels: { c1: { at: new Timestamp(5, 0), messageId: null } },
    })
  })

  test('leaves an empty optional time empty', () => {
    const schema = v.object({ editedAt: v.nullable(millis) })
    expect(toStored(schema, { editedAt: null })).toEqual({ editedAt: null })
    expect(toStored(schema, { editedAt: 1000 })).toEqual({ editedAt: new Timestamp(1, 0) })
  })

  test('makes them of times in lists', () => {
    const schema = v.object({ said: v.array(v.object({ at: millis })), names: v.array(v.string()) })
    expect(toStored(schema, { said: [{ at: 1000 }], names: ['a'] })).toEqual({
      said: [{ at: new Timestamp(1, 0) }],
      names: ['a'],
    })
  })

  test('leaves documents without times alone', () => {
    expect(toStored(settings, { schemaVersion: 1, theme: 'dark' })).toEqual({
      schemaVersion: 1,
      theme: 'dark',
    })
  })
})

test('fromStored is the way back', () => {
  const state = { schemaVersion: 1, channels: { c1: { at: 5000.001, messageId: 'm' } }, list: [1, 'a'] }
  expect(fromStored(toStored(readState, state))).toEqual(state)
})
