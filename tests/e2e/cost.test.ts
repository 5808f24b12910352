import { limits } from '@parley/domain/limits'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { total } from '../bench/firestoreWire'
import { measureFirestore, type Use } from '../bench/measureFirestore'
import { launchBrowser } from './harness/browser'
import { freshCommunity } from './harness/emulators'

let browser: Browser
let uses: Use[]

beforeAll(async () => {
  await freshCommunity()
  browser = await launchBrowser()
  uses = await measureFirestore(browser)
  // Every use waits for what follows it.
}, 300_000)

afterAll(() => browser.close())

const countOf = (name: string) => {
  const use = uses.find((each) => each.name === name)
  if (!use) throw new Error(`Nobody measured: ${name}`)
  return use.count
}

test('opening a channel reads its newest page, and one more where that does not fill the view', () => {
  const { read, startedListeners } = countOf('open a channel')
  expect(read.get('messages')).toBeLessThanOrEqual(2 * limits.messagePage)
  // Authors who are new to this page are asked for in one query per page of messages, and not listened to.
  expect(startedListeners).toBeLessThanOrEqual(3 + 2)
  const authors = read.get('members') ?? 0
  expect(authors).toBeLessThanOrEqual(limits.messagePage)
  // The read position comes back, since another device might have moved it.
  expect(read.get('private') ?? 0).toBeLessThanOrEqual(1)
  // Counts of members are read again where somebody has just come.
  const known = new Set(['messages', 'members', 'private', 'stats'])
  expect([...read].filter(([collection]) => !known.has(collection))).toEqual([])
  expect(read.get('stats') ?? 0).toBeLessThanOrEqual(1)
})

test('a message that is seen is read once, and the page around it is not read again', () => {
  const { read, startedListeners } = countOf('see a message')
  expect(read.get('messages')).toBe(1)
  expect(startedListeners).toBe(0)
})

test('a burst of messages is read once each, and marks of what is unread and read cost no more', () => {
  const { read, written } = countOf('see 10 messages in a row')
  expect(read.get('messages')).toBe(10)
  // How many fewer depends on how fast the burst was.
  expect(read.get('activity') ?? 0).toBeLessThanOrEqual(10)
  expect(total(written)).toBeLessThanOrEqual(10)
})

test('a message of another channel is not read, only that there is one', () => {
  const { read } = countOf('see a message of another channel')
  expect(read.get('messages')).toBeUndefined()
  expect(read.get('activity')).toBeLessThanOrEqual(2)
})

test('whoever sends a message writes it, two notices of typing and a read position', () => {
  const { written } = countOf('send a message, typed by hand')
  expect(written.get('messages')).toBe(1)
  expect(written.get('typing')).toBeLessThanOrEqual(2)
  expect(written.get('private') ?? 0).toBeLessThanOrEqual(1)
})

test('nobody asks for more than a few documents to see the first channel', () => {
  const { read } = countOf('log in, and see the first channel')
  expect(read.get('messages')).toBeLessThanOrEqual(100)
  expect(total(read)).toBeLessThanOrEqual(250)
})
