import { asChannelId } from '@parley/domain/ids'
import { expect, test } from 'vitest'
import type { TabStorage } from '#lib/sharedStore'
import { createDrafts } from './drafts'

const [garden, kitchen] = [asChannelId('11111111111111111'), asChannelId('22222222222222222')]

function aStorage(): TabStorage & { stored: Map<string, string> } {
  const stored = new Map<string, string>()
  return {
    stored,
    read: (key) => stored.get(key) ?? null,
    write: (key, value) => {
      if (value === null) stored.delete(key)
      else stored.set(key, value)
    },
    onOtherTabWrote: () => undefined,
  }
}

test('a draft survives a reload, with its spaces and line breaks', () => {
  const storage = aStorage()
  createDrafts('parley:drafts', storage).write(garden, '  hello\n\nworld ')
  expect(createDrafts('parley:drafts', storage).read(garden)).toBe('  hello\n\nworld ')
})

test('every channel has its own', () => {
  const drafts = createDrafts('parley:drafts', aStorage())
  drafts.write(garden, 'seeds')
  drafts.write(kitchen, 'salt')
  expect([drafts.read(garden), drafts.read(kitchen)]).toEqual(['seeds', 'salt'])
})

test('an emptied draft leaves no trace in the browser', () => {
  const storage = aStorage()
  const drafts = createDrafts('parley:drafts', storage)
  drafts.write(garden, 'secret')
  drafts.write(garden, '')
  expect(drafts.read(garden)).toBe('')
  expect([...storage.stored.values()].join()).not.toContain('secret')
  expect([...storage.stored.values()].join()).not.toContain(garden)
})

test('what a draft answers is kept beside it, and an older version finds the text as it was', () => {
  const storage = aStorage()
  createDrafts('parley:drafts', storage).write(garden, 'seeds')
  createDrafts('parley:reply-targets', storage).write(garden, 'm'.repeat(20))
  expect(createDrafts('parley:drafts', storage).read(garden)).toBe('seeds')
  expect(createDrafts('parley:reply-targets', storage).read(garden)).toBe('m'.repeat(20))
  expect(storage.stored.get('parley:drafts')).toBe(`{"${garden}":"seeds"}`)
})

test('clearing forgets all', () => {
  const storage = aStorage()
  const drafts = createDrafts('parley:drafts', storage)
  drafts.write(garden, 'seeds')
  drafts.shared.clear()
  expect(drafts.read(garden)).toBe('')
  expect(storage.stored.size).toBe(0)
})

test('what another version of the app left behind is not a draft', () => {
  const storage = aStorage()
  storage.stored.set('parley:drafts', '{"11111111111111111":{"rich":"text"}}')
  expect(createDrafts('parley:drafts', storage).read(garden)).toBe('')
})
