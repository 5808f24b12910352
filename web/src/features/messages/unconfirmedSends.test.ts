import { asChannelId, asMessageId, asServerId, asUid } from '@parley/domain/ids'
import { expect, test } from 'vitest'
import type { TabStorage } from '#lib/sharedStore'
import { createUnconfirmedSends, unconfirmedSendsMax } from './unconfirmedSends'

/** One browser; `tab()` opens another tab on it, or the same one after a reload. */
function aBrowser() {
  const stored = new Map<string, string>()
  const listeners = new Map<number, () => void>()
  let tabs = 0
  const tab = (): TabStorage => {
    const self = tabs++
    return {
      read: (key) => stored.get(key) ?? null,
      write: (key, value) => {
        if (value === null) stored.delete(key)
        else stored.set(key, value)
        for (const [other, listener] of listeners) if (other !== self) listener()
      },
      onOtherTabWrote: (_key, listener) => void listeners.set(self, listener),
    }
  }
  return { stored, tab }
}

const idOf = (n: number) => asMessageId(String(n).padStart(20, 'm'))
const aSend = (n = 1) => ({
  id: idOf(n),
  serverId: asServerId('11111111111111111'),
  channelId: asChannelId('22222222222222222'),
  authorId: asUid('ada'),
  text: `words ${n}`,
  replyTo: null,
  createdAtMs: 1000 + n,
})

test('an entry is stored as it is added, and is there after a reload', () => {
  const browser = aBrowser()
  createUnconfirmedSends(browser.tab()).add(aSend())
  expect(createUnconfirmedSends(browser.tab()).find(idOf(1))).toEqual({
    ...aSend(),
    state: 'sending',
    failure: null,
  })
})

test('what is answered is there after a reload too; what an older version stored answers nothing', () => {
  const browser = aBrowser()
  const answer = { ...aSend(), replyTo: idOf(9) }
  createUnconfirmedSends(browser.tab()).add(answer)
  expect(createUnconfirmedSends(browser.tab()).find(idOf(1))?.replyTo).toBe(idOf(9))
  browser.stored.set(
    'parley:unconfirmed-sends',
    JSON.stringify([{ ...aSend(2), replyTo: undefined, state: 'sending', failure: null }]),
  )
  expect(createUnconfirmedSends(browser.tab()).find(idOf(2))?.replyTo).toBe(null)
})

test('acknowledged in one tab, gone in the other', () => {
  const browser = aBrowser()
  const [here, there] = [createUnconfirmedSends(browser.tab()), createUnconfirmedSends(browser.tab())]
  here.add(aSend())
  expect(there.find(idOf(1))?.state).toBe('sending')
  there.remove(idOf(1))
  expect(here.find(idOf(1))).toBeUndefined()
})

test('a failure keeps the text and the reason over a reload', () => {
  const browser = aBrowser()
  const sends = createUnconfirmedSends(browser.tab())
  sends.add(aSend())
  sends.fail(idOf(1), 'forbidden')
  expect(createUnconfirmedSends(browser.tab()).find(idOf(1))).toMatchObject({
    text: 'words 1',
    state: 'failed',
    failure: 'forbidden',
  })
})

test('a retry is the same id at a later time', () => {
  const sends = createUnconfirmedSends(aBrowser().tab())
  sends.add(aSend())
  sends.fail(idOf(1), 'forbidden')
  sends.retry(idOf(1), 5000)
  expect(sends.find(idOf(1))).toEqual({ ...aSend(), createdAtMs: 5000, state: 'sending', failure: null })
})

test('a late failure of what was acknowledged or discarded brings nothing back', () => {
  const sends = createUnconfirmedSends(aBrowser().tab())
  sends.add(aSend())
  sends.remove(idOf(1))
  sends.fail(idOf(1), 'internal')
  expect(sends.find(idOf(1))).toBeUndefined()
})

test('at the cap a send is turned away, and none of the kept ones is dropped', () => {
  const sends = createUnconfirmedSends(aBrowser().tab())
  for (let n = 0; n < unconfirmedSendsMax; n++) expect(sends.add(aSend(n))).toBe(true)
  expect(sends.add(aSend(unconfirmedSendsMax))).toBe(false)
  expect(sends.find(idOf(0))).toBeDefined()
  sends.remove(idOf(0))
  expect(sends.add(aSend(unconfirmedSendsMax))).toBe(true)
})

test('one damaged entry does not take the others with it', () => {
  const browser = aBrowser()
  createUnconfirmedSends(browser.tab()).add(aSend())
  const key = 'parley:unconfirmed-sends'
  browser.stored.set(
    key,
    JSON.stringify([{ id: 'short' }, ...(JSON.parse(browser.stored.get(key)!) as unknown[])]),
  )
  expect(createUnconfirmedSends(browser.tab()).shared.store.getState()).toHaveLength(1)
})

test('clearing at log-out leaves no words in the browser', () => {
  const browser = aBrowser()
  const sends = createUnconfirmedSends(browser.tab())
  sends.add(aSend())
  sends.shared.clear()
  expect(browser.stored.size).toBe(0)
})
