import { asChannelId, asMessageId, asUid } from '@parley/domain/ids'
import type { Activity } from '@parley/domain/schema/server'
import type { ReadPosition } from '@parley/domain/schema/user'
import { expect, test } from 'vitest'
import { isUnread, serverHasUnread, unreadChannels } from './isUnread'

const [ada, bo] = [asUid('ada'), asUid('bo')]
const [garden, kitchen] = [asChannelId('11111111111111111'), asChannelId('22222222222222222')]
const reader = { ownUid: ada, joinedAt: 1000 }
const last = asMessageId('lastlastlastlastlast')
const position = (at: number, messageId: ReadPosition['messageId'] = null): ReadPosition => ({
  at,
  messageId,
})

const anActivity = (change: Partial<Activity> = {}): Activity => ({
  schemaVersion: 1,
  channelId: garden,
  lastAt: 2000,
  lastMessageId: last,
  lastAuthorId: bo,
  viewTokens: [],
  ...change,
})

const table: [title: string, activity: Partial<Activity>, read: ReadPosition | undefined, unread: boolean][] =
  [
    ['a later message is unread', {}, position(1999), true],
    ['the message that was read last is read', {}, position(2000, last), false],
    ['a position after the last message has read it', {}, position(2001), false],
    ['a microsecond counts', { lastAt: 2000.001 }, position(2000), true],
    ['own messages are never unread', { lastAuthorId: ada }, position(1), false],
    [
      'the same message is read, even where the two times were rounded apart',
      {},
      position(1999.9, last),
      false,
    ],
    ['a channel never opened counts from joining: later is unread', {}, undefined, true],
    ['a channel never opened counts from joining: earlier is read', { lastAt: 999 }, undefined, false],
  ]

test.each(table)('%s', (_title, activity, read, unread) => {
  expect(isUnread(anActivity(activity), read, reader)).toBe(unread)
})

test('a server is unread when one of its channels is', () => {
  const activities = [anActivity(), anActivity({ channelId: kitchen })]
  const oneRead = { [garden]: position(2000, last) }
  const bothRead = { ...oneRead, [kitchen]: position(2000, last) }
  expect(unreadChannels(activities, oneRead, reader)).toEqual(new Set([kitchen]))
  expect(serverHasUnread(activities, oneRead, reader)).toBe(true)
  expect(unreadChannels(activities, bothRead, reader)).toEqual(new Set())
  expect(serverHasUnread(activities, bothRead, reader)).toBe(false)
  expect(serverHasUnread([], {}, reader)).toBe(false)
})

test('reading on another device reads here', () => {
  const activities = [anActivity()]
  expect(unreadChannels(activities, { [garden]: position(1500) }, reader)).toEqual(new Set([garden]))
  expect(unreadChannels(activities, { [garden]: position(2000, last) }, reader)).toEqual(new Set())
})
