import { describe, expect, test } from 'vitest'
import type { OverwriteInput } from './compile'
import { isPrivate, openedOverwrites, privateOverwrites, privateTo } from './privateOverwrites'

const everyone = '100000000000000001'
const cooks = '100000000000000002'
const bakers = '100000000000000003'

describe('privateOverwrites', () => {
  test('hides a place from everyone but those chosen', () => {
    const overwrites = privateOverwrites({}, everyone, { roles: [cooks], members: ['ada', 'ada'] })
    expect(overwrites).toEqual({
      [everyone]: { kind: 'role', allow: [], deny: ['viewChannel'] },
      [cooks]: { kind: 'role', allow: ['viewChannel'], deny: [] },
      ada: { kind: 'member', allow: ['viewChannel'], deny: [] },
    })
    expect(isPrivate({ overwrites }, everyone)).toBe(true)
    expect(isPrivate({ overwrites: {} }, everyone)).toBe(false)
  })

  test('keeps what the category says of other things, and shuts out those it was open to', () => {
    const category: Record<string, OverwriteInput> = {
      [everyone]: { kind: 'role', allow: ['viewChannel', 'addReactions'], deny: ['sendMessages'] },
      [cooks]: { kind: 'role', allow: ['viewChannel', 'sendMessages'], deny: [] },
      [bakers]: { kind: 'role', allow: ['viewChannel'], deny: [] },
      ada: { kind: 'member', allow: [], deny: ['viewChannel', 'connect'] },
      bo: { kind: 'member', allow: [], deny: ['viewChannel'] },
    }
    expect(privateOverwrites(category, everyone, { roles: [], members: ['ada'] })).toEqual({
      [everyone]: { kind: 'role', allow: ['addReactions'], deny: ['sendMessages', 'viewChannel'] },
      [cooks]: { kind: 'role', allow: ['sendMessages'], deny: [] },
      ada: { kind: 'member', allow: ['viewChannel'], deny: ['connect'] },
      bo: { kind: 'member', allow: [], deny: ['viewChannel'] },
    })
  })
})

describe('privateTo', () => {
  test('reads back who was chosen', () => {
    const chosen = { roles: [cooks], members: ['ada'] }
    expect(privateTo({ overwrites: privateOverwrites({}, everyone, chosen) }, everyone)).toEqual(chosen)
  })
  test('is nothing for a place that is not private, whoever may see it by name', () => {
    const overwrites: Record<string, OverwriteInput> = {
      ada: { kind: 'member', allow: ['viewChannel'], deny: [] },
    }
    expect(privateTo({ overwrites }, everyone)).toBe(null)
  })
})

describe('openedOverwrites', () => {
  const hidden: Record<string, OverwriteInput> = {
    [everyone]: { kind: 'role', allow: ['addReactions'], deny: ['viewChannel', 'sendMessages'] },
    [cooks]: { kind: 'role', allow: ['viewChannel', 'sendMessages'], deny: [] },
    ada: { kind: 'member', allow: ['viewChannel'], deny: [] },
    bo: { kind: 'member', allow: [], deny: ['viewChannel'] },
  }
  test('takes back what made a place private, and nothing else', () => {
    expect(openedOverwrites(hidden, {}, everyone)).toEqual({
      [everyone]: { kind: 'role', allow: ['addReactions'], deny: ['sendMessages'] },
      [cooks]: { kind: 'role', allow: ['sendMessages'], deny: [] },
      bo: { kind: 'member', allow: [], deny: ['viewChannel'] },
    })
  })
  test('makes it as private as its category, and lets nobody in who was shut out by name', () => {
    const category = privateOverwrites({}, everyone, { roles: [bakers], members: ['bo', 'cy'] })
    const opened = openedOverwrites(hidden, category, everyone)
    expect(privateTo({ overwrites: opened }, everyone)).toEqual({ roles: [bakers], members: ['cy'] })
    expect(opened['bo']).toEqual({ kind: 'member', allow: [], deny: ['viewChannel'] })
    expect(opened[everyone]?.deny).toEqual(['sendMessages', 'viewChannel'])
  })
})
