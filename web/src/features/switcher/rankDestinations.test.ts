import { asChannelId, asServerId, asUid } from '@parley/domain/ids'
import { describe, expect, it } from 'vitest'
import type { Destination } from './Destination'
import { rankDestinations } from './rankDestinations'

const serverId = asServerId('1')
const channel = (name: string, kind: 'text' | 'voice' = 'text'): Destination => ({
  key: name,
  names: [name],
  kind,
  serverId,
  serverName: 'Harbour Commons',
  channelId: asChannelId(name),
})
const server = (name: string): Destination => ({
  key: name,
  names: [name],
  kind: 'server',
  serverId,
  icon: null,
})
const person = (...names: [string, ...string[]]): Destination => ({
  key: names[0],
  names,
  kind: 'person',
  serverId,
  uid: asUid(names[0]),
  avatarSrc: null,
})
const ranked = (
  typed: string,
  all: Destination[],
  { recent = [], unread = [] }: { recent?: string[]; unread?: string[] } = {},
) => rankDestinations(typed, all, { recent, unread: new Set(unread) }).map(({ key }) => key)

describe('rankDestinations', () => {
  it('puts a name that begins so before a word that does, and both before scattered letters', () => {
    const all = [channel('mango-trade'), channel('the-garden'), channel('garden'), channel('kitchen')]
    expect(ranked('gar', all)).toEqual(['garden', 'the-garden'])
    expect(ranked('gad', all)).toEqual(['garden', 'the-garden', 'mango-trade'])
  })

  it('wants every letter, in the order typed', () => {
    expect(ranked('nedrag', [channel('garden')])).toEqual([])
    expect(ranked('gardenn', [channel('garden')])).toEqual([])
  })

  it('does not mind case, accents, or what stands between words', () => {
    expect(ranked('KOVA', [person('Hana Kovářová')])).toEqual(['Hana Kovářová'])
    expect(ranked('weekend plans', [channel('weekend-plans')])).toEqual(['weekend-plans'])
    expect(ranked('wiś', [person('Oskar Wiśniewski')])).toEqual(['Oskar Wiśniewski'])
  })

  it('knows people by nickname, name and username', () => {
    const ada = person('The gardener', 'Ada Lovelace', 'countess')
    for (const typed of ['gardener', 'love', 'count']) expect(ranked(typed, [ada])).toEqual(['The gardener'])
  })

  it('keeps to one kind after its sign', () => {
    const all = [channel('ada'), channel('ada room', 'voice'), server('Ada’s'), person('Ada')]
    expect(ranked('#ada', all)).toEqual(['ada'])
    expect(ranked('!ada', all)).toEqual(['ada room'])
    expect(ranked('*ada', all)).toEqual(['Ada’s'])
    expect(ranked('@', all)).toEqual(['Ada'])
    expect(ranked(' @ ad', all)).toEqual(['Ada'])
  })

  it('puts recent places before unread ones, and both before the rest, while nothing is typed', () => {
    const all = [channel('a'), channel('b'), channel('c'), channel('d')]
    const context = { recent: ['d', 'b'], unread: ['c', 'b'] }
    expect(ranked('', all, context)).toEqual(['d', 'b', 'c', 'a'])
  })

  it('puts places before people while nothing is typed', () => {
    expect(ranked('', [person('Ada'), server('Barn'), channel('garden')])).toEqual(['garden', 'Barn', 'Ada'])
  })

  it('lets a better fit outweigh a recent visit, and a visit decide between equals', () => {
    const all = [channel('kite'), channel('kitchen'), channel('the-kitchen')]
    expect(ranked('kit', all, { recent: ['the-kitchen'] })).toEqual(['kite', 'kitchen', 'the-kitchen'])
    expect(ranked('kit', all, { recent: ['kitchen'] })).toEqual(['kitchen', 'kite', 'the-kitchen'])
  })

  it('shows no more than fits a look', () => {
    const many = Array.from({ length: 500 }, (_, i) => channel(`garden-${i}`))
    expect(ranked('garden', many)).toHaveLength(30)
  })
})
