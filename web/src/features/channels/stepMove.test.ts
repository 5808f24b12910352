import { withPlaces } from './pendingPlaces'
import { placesAfter } from '@parley/domain/channels/order'
import { asChannelId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { describe, expect, test } from 'vitest'
import { channelTree } from './channelTree'
import { stepMove } from './stepMove'

const aChannel = (id: string, rest: Partial<Channel> = {}): Channel => ({
  schemaVersion: 1,
  id: asChannelId(id),
  type: 'text',
  name: id,
  topic: '',
  parentId: null,
  position: 0,
  overwrites: {},
  viewTokens: [],
  slowModeSeconds: 0,
  locked: null,
  createdAt: 0,
  ...rest,
})

/** Steps as somebody with the menu, and tells the list after each. */
function walk(channels: readonly Channel[], id: string, step: 1 | -1, times: number): string[] {
  let now = channels
  const lists: string[] = []
  for (let n = 0; n < times; n++) {
    const move = stepMove(channelTree(now), now.find((channel) => channel.id === asChannelId(id))!, step)
    if (move) now = withPlaces(now, placesAfter(now, move) ?? [])
    lists.push(move ? outline(now) : 'end')
  }
  return lists
}
const outline = (channels: readonly Channel[]) =>
  channelTree(channels)
    .map(
      (group) => `${group.category?.name ?? ''}[${group.channels.map((channel) => channel.name).join(' ')}]`,
    )
    .join(' ')

const work = aChannel('W', { type: 'category', position: 1 })
const talk = aChannel('T', { type: 'category', position: 2 })

describe('stepMove', () => {
  test('walks a channel down through every category', () => {
    const channels = [aChannel('a'), work, aChannel('b', { parentId: work.id }), talk]
    expect(walk(channels, 'a', 1, 4)).toEqual(['W[a b] T[]', 'W[b a] T[]', 'W[b] T[a]', 'end'])
  })

  test('walks it up again, out of the first category to the top of the list', () => {
    const b = aChannel('b', { parentId: work.id, position: 3 })
    const channels = [work, b, talk, aChannel('a', { parentId: talk.id })]
    expect(walk(channels, 'a', -1, 4)).toEqual(['W[b a] T[]', 'W[a b] T[]', '[a] W[b] T[]', 'end'])
  })

  test('moves a category past others, with all it holds', () => {
    const channels = [aChannel('a'), work, aChannel('b', { parentId: work.id }), talk]
    expect(walk(channels, 'W', 1, 2)).toEqual(['[a] T[] W[b]', 'end'])
    expect(walk(channels, 'W', -1, 1)).toEqual(['end'])
  })
})
