import { asMessageId, asUid, type MessageId } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import type { Message } from '@parley/domain/schema/message'
import { describe, expect, test } from 'vitest'
import { timeline, type TimelineInput, type TimelineRow, type UnsentMessage } from './timeline'

const ada = asUid('ada')
const bo = asUid('bo')
const noon = Date.UTC(2026, 9, 20, 12)
const minuteMs = 60_000
const dayOf = (atMs: number) => new Date(atMs).toISOString().slice(0, 10)

const aMessage = (id: string, authorId = ada, atMs = noon, change: Partial<Message> = {}): Message => ({
  id: asMessageId(id),
  schemaVersion: 1,
  authorId,
  text: `text of ${id}`,
  createdAt: atMs,
  editedAt: null,
  type: 'text',
  held: false,
  pinned: false,
  isPending: false,
  ...change,
})

const anUnsent = (id: string, atMs = noon, change: Partial<UnsentMessage> = {}): UnsentMessage => ({
  id: asMessageId(id),
  authorId: ada,
  text: `text of ${id}`,
  replyTo: null,
  createdAtMs: atMs,
  state: 'sending',
  failure: null,
  ...change,
})

const rowsOf = (change: Partial<TimelineInput>) =>
  timeline({
    messages: [],
    unsent: [],
    hiddenIds: new Set(),
    ownUid: ada,
    newSinceMs: null,
    seamsMs: new Set(),
    hasOlder: true,
    hasNewer: false,
    dayOf,
    ...change,
  })

/** Short form: `m1*` starts a group, `m2` stands under it, `m3~` is sending, `m4!` has failed. */
const short = (rows: TimelineRow[]) =>
  rows.map((row) => {
    if (row.kind !== 'message') return row.key
    const state = { sent: '', sending: '~', failed: '!' }[row.state]
    return `${row.key}${row.startsGroup ? '*' : ''}${state}`
  })

describe('grouping', () => {
  test('what says that somebody joined stands alone', () => {
    const messages = [
      aMessage('m1', ada, noon, { type: 'join', text: '' }),
      aMessage('m2', ada, noon + 1),
      aMessage('m3', ada, noon + 2),
    ]
    expect(short(rowsOf({ messages }))).toEqual(['m1*', 'm2*', 'm3'])
  })
  test('one author within seven minutes stands under one heading', () => {
    const messages = [aMessage('m1'), aMessage('m2', ada, noon + timings.groupWindowMs - 1)]
    expect(short(rowsOf({ messages }))).toEqual(['m1*', 'm2'])
  })

  test('the window counts from the message before, not from the heading', () => {
    const messages = [0, 6, 12].map((minutes, i) => aMessage(`m${i}`, ada, noon + minutes * minuteMs))
    expect(short(rowsOf({ messages }))).toEqual(['m0*', 'm1', 'm2'])
  })

  test('seven minutes of silence start a new heading', () => {
    const messages = [aMessage('m1'), aMessage('m2', ada, noon + timings.groupWindowMs)]
    expect(short(rowsOf({ messages }))).toEqual(['m1*', 'm2*'])
  })

  test('another author starts a new heading', () => {
    const messages = [aMessage('m1'), aMessage('m2', bo, noon + 1), aMessage('m3', ada, noon + 2)]
    expect(short(rowsOf({ messages }))).toEqual(['m1*', 'm2*', 'm3*'])
  })

  test('what answers a message has a heading, which those that follow it share', () => {
    const replyTo = asMessageId('m1')
    const messages = [
      aMessage('m1'),
      aMessage('m2', ada, noon + 1, { replyTo }),
      aMessage('m3', ada, noon + 2),
    ]
    expect(short(rowsOf({ messages }))).toEqual(['m1*', 'm2*', 'm3'])
  })

  test('a heading at a seam stays when older messages of the same author load above it', () => {
    const older = aMessage('m1')
    const seam = aMessage('m2', ada, noon + 1)
    const before = rowsOf({ messages: [seam] })
    const after = rowsOf({ messages: [older, seam], seamsMs: new Set([seam.createdAt]) })
    expect(after.at(-1)).toEqual(before.at(-1))
  })
})

describe('days', () => {
  const beforeMidnight = Date.UTC(2026, 9, 20, 23, 59, 30)

  test('a new day has a divider and a new heading', () => {
    const messages = [aMessage('m1', ada, beforeMidnight), aMessage('m2', ada, beforeMidnight + minuteMs)]
    expect(short(rowsOf({ messages }))).toEqual(['m1*', 'day:2026-10-21', 'm2*'])
  })

  test('the first day is named only where the channel begins', () => {
    expect(short(rowsOf({ messages: [aMessage('m1')], hasOlder: false }))).toEqual([
      'beginning',
      'day:2026-10-20',
      'm1*',
    ])
  })

  test('an unsent message of a slow clock does not open yesterday again', () => {
    const messages = [aMessage('m1', bo, beforeMidnight + minuteMs)]
    const rows = rowsOf({ messages, unsent: [anUnsent('u1', beforeMidnight)] })
    expect(short(rows)).toEqual(['m1*', 'u1*~'])
  })
})

describe('the NEW divider', () => {
  const messages = [
    aMessage('m1', bo, noon),
    aMessage('m2', ada, noon + 1),
    aMessage('m3', bo, noon + 2),
    aMessage('m4', bo, noon + 3),
  ]

  test('stands before the first message of someone else after the marker, and breaks its group', () => {
    expect(short(rowsOf({ messages, newSinceMs: noon + 2 }))).toEqual(['m1*', 'm2*', 'm3*', 'new', 'm4*'])
  })

  test('own messages are never new', () => {
    expect(short(rowsOf({ messages, newSinceMs: noon }))).toEqual(['m1*', 'm2*', 'new', 'm3*', 'm4'])
  })

  test('is absent when everything was read on entry', () => {
    expect(short(rowsOf({ messages, newSinceMs: null }))).not.toContain('new')
  })

  test('waits until the page that holds the first unread message is loaded', () => {
    expect(short(rowsOf({ messages, newSinceMs: noon - 1 }))).not.toContain('new')
    expect(short(rowsOf({ messages, newSinceMs: noon - 1, hasOlder: false })).slice(0, 4)).toEqual([
      'beginning',
      'day:2026-10-20',
      'new',
      'm1*',
    ])
  })

  test('stays where it is when more arrive', () => {
    const more = [...messages, aMessage('m5', bo, noon + 4)]
    expect(short(rowsOf({ messages: more, newSinceMs: noon + 2 }))).toEqual([
      'm1*',
      'm2*',
      'm3*',
      'new',
      'm4*',
      'm5',
    ])
  })
})

describe('sending', () => {
  test('an own message keeps its row from the keystroke to the acknowledgement', () => {
    const entry = anUnsent('u1', noon + 5)
    const recorded = rowsOf({ messages: [aMessage('m1', bo)], unsent: [entry] })
    const echoed = rowsOf({
      messages: [aMessage('m1', bo), aMessage('u1', ada, noon + 7, { isPending: true })],
      unsent: [entry],
    })
    const acknowledged = rowsOf({ messages: [aMessage('m1', bo), aMessage('u1', ada, noon + 9)], unsent: [] })
    expect(echoed).toEqual(recorded)
    expect(short(recorded)).toEqual(['m1*', 'u1*~'])
    expect(short(acknowledged)).toEqual(['m1*', 'u1*'])
    expect(acknowledged.map((row) => row.key)).toEqual(recorded.map((row) => row.key))
  })

  test('an answer is one in every state', () => {
    const replyTo = asMessageId('m1')
    const entry = anUnsent('u1', noon, { replyTo })
    const message = aMessage('u1', ada, noon, { replyTo })
    const states = [
      rowsOf({ unsent: [entry] }),
      rowsOf({ unsent: [{ ...entry, state: 'failed' }] }),
      rowsOf({ unsent: [entry], messages: [{ ...message, isPending: true }] }),
      rowsOf({ messages: [message] }),
    ]
    for (const [row] of states) expect(row).toMatchObject({ replyTo: 'm1', startsGroup: true })
  })

  test('a confirmed message is sent, even while its record has not been removed', () => {
    expect(short(rowsOf({ messages: [aMessage('u1')], unsent: [anUnsent('u1')] }))).toEqual(['u1*'])
  })

  test('what is unsent stands at the end, whatever this clock says', () => {
    const rows = rowsOf({ messages: [aMessage('m1', bo)], unsent: [anUnsent('u1', noon - 3_600_000)] })
    expect(short(rows)).toEqual(['m1*', 'u1*~'])
  })

  test('a failed row keeps its text and says why', () => {
    const failed = anUnsent('u1', noon, { state: 'failed', failure: 'forbidden' })
    expect(rowsOf({ unsent: [failed] })[0]).toMatchObject({
      key: 'u1',
      text: 'text of u1',
      state: 'failed',
      failure: 'forbidden',
    })
  })

  test('a failed message that is being sent again by another tab is sending', () => {
    const failed = anUnsent('u1', noon, { state: 'failed' })
    const rows = rowsOf({ messages: [aMessage('u1', ada, noon, { isPending: true })], unsent: [failed] })
    expect(short(rows)).toEqual(['u1*~'])
  })

  test('an edit that is on its way leaves the message where it stands', () => {
    const edited = aMessage('m1', ada, noon, { isPending: true, editedAt: noon + 9 })
    expect(short(rowsOf({ messages: [edited, aMessage('m2', bo, noon + 1)] }))).toEqual(['m1*', 'm2*'])
  })

  test('unsent messages are not drawn into a window of the past', () => {
    expect(short(rowsOf({ messages: [aMessage('m1')], unsent: [anUnsent('u1')], hasNewer: true }))).toEqual([
      'm1*',
    ])
  })
})

test('a message that was just deleted is gone, and the next takes over its heading', () => {
  const messages = [aMessage('m1'), aMessage('m2', ada, noon + 1)]
  expect(short(rowsOf({ messages, hiddenIds: new Set([asMessageId('m1')]) }))).toEqual(['m2*'])
})

test('an edit is marked with its time', () => {
  expect(rowsOf({ messages: [aMessage('m1', ada, noon, { editedAt: noon + 5 })] })[0]).toMatchObject({
    editedAtMs: noon + 5,
  })
})

test('an empty channel is its beginning alone', () => {
  expect(short(rowsOf({ hasOlder: false }))).toEqual(['beginning'])
})

describe('any order of snapshots gives the same rows', () => {
  test.each(Array.from({ length: 200 }, (_, seed) => seed))('seed %i', (seed) => {
    const random = seeded(seed)
    const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!
    let atMs = noon
    const messages = Array.from({ length: 5 + Math.floor(random() * 60) }, (_, i) => {
      // Some share a millisecond; some are hours apart.
      atMs += Math.floor(random() ** 6 * 10 * 3_600_000) * Math.round(random())
      const pending = random() < 0.1
      return aMessage(`m${i}`, pick([ada, bo]), atMs, { isPending: pending })
    })
    const unsent = messages
      .filter((message) => message.authorId === ada && random() < 0.2)
      .map((message) => anUnsent(message.id, message.createdAt))
      .concat(anUnsent('u1', noon), anUnsent('u2', noon, { state: 'failed' }))
    const hiddenIds = new Set<MessageId>(messages.filter(() => random() < 0.05).map((message) => message.id))
    const rest = {
      hiddenIds,
      newSinceMs: random() < 0.5 ? pick(messages).createdAt : null,
      hasOlder: random() < 0.5,
    }
    const inOrder = rowsOf({ messages, unsent, ...rest })

    // Pages arrive in any order and overlap; an edit is seen by one page before the other.
    const edited = pick(messages)
    const now = messages.map((one) => (one === edited ? { ...one, editedAt: atMs + 1, text: 'new' } : one))
    const arrived = shuffled([...now, ...messages.filter(() => random() < 0.3)], random)
    const expected = rowsOf({ messages: now, unsent, ...rest })
    expect(rowsOf({ messages: arrived, unsent: shuffled(unsent, random), ...rest })).toEqual(expected)
    expect(expected.map((row) => row.key)).toEqual(inOrder.map((row) => row.key))

    const keys = inOrder.map((row) => row.key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, order: random() }))
  return keyed.sort((a, b) => a.order - b.order).map(({ item }) => item)
}
