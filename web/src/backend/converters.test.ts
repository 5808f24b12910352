import { Timestamp } from 'firebase/firestore'
import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { fromStored, millisFromTimestamp, parseDocument, timestampFromMillis } from './converters'

describe('times', () => {
  it('keep their microseconds on the way to Millis and back', () => {
    for (const micros of [0, 1, 123_456, 999_999]) {
      const timestamp = new Timestamp(1_795_000_000, micros * 1000)
      expect(timestampFromMillis(millisFromTimestamp(timestamp)).isEqual(timestamp)).toBe(true)
    }
  })

  it('tell two messages of neighbouring microseconds apart', () => {
    const one = millisFromTimestamp(new Timestamp(1_795_000_000, 123_456_000))
    const next = millisFromTimestamp(new Timestamp(1_795_000_000, 123_457_000))
    expect(next).toBeGreaterThan(one)
  })

  it('reach back before 1970', () => {
    const timestamp = new Timestamp(-1, 500_000_000)
    expect(millisFromTimestamp(timestamp)).toBe(-500)
    expect(timestampFromMillis(-500).isEqual(timestamp)).toBe(true)
  })
})

describe('a stored document', () => {
  it('has every timestamp as Millis, however deep', () => {
    const at = new Timestamp(2, 0)
    expect(fromStored({ at, list: [at, { at }], map: { a: { at } }, nothing: null, text: 'x' })).toEqual({
      at: 2000,
      list: [2000, { at: 2000 }],
      map: { a: { at: 2000 } },
      nothing: null,
      text: 'x',
    })
  })

  it('is left out when it does not fit its schema, and reported once', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
    const schema = v.object({ name: v.string() })
    expect(parseDocument(schema, 'servers/1', { name: 7 })).toBeUndefined()
    expect(parseDocument(schema, 'servers/1', { name: 7 })).toBeUndefined()
    expect(warn).toHaveBeenCalledTimes(1)
    expect(warn.mock.lastCall?.[0]).toContain('servers/1')
    warn.mockRestore()
  })

  it('drops fields that this version does not know', () => {
    const schema = v.object({ name: v.string() })
    expect(parseDocument(schema, 'servers/2', { name: 'a', newer: 1 })).toEqual({ name: 'a' })
  })
})
