import { asChannelId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { describe, expect, it } from 'vitest'
import { channelTree, firstChannel, neighbourChannel, openableChannels, shownChannels } from './channelTree'

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
const outline = (channels: Channel[]) =>
  channelTree(channels).map((group) => [group.category?.name ?? null, group.channels.map((c) => c.name)])

describe('channelTree', () => {
  it('puts channels under their category, by position, with loose channels on top', () => {
    const talk = aChannel('talk', { type: 'category', position: 1 })
    const work = aChannel('work', { type: 'category', position: 0 })
    const channels = [
      talk,
      aChannel('b', { parentId: talk.id, position: 2 }),
      aChannel('a', { parentId: talk.id, position: 1 }),
      work,
      aChannel('plans', { parentId: work.id }),
      aChannel('welcome', { position: 9 }),
    ]
    expect(outline(channels)).toEqual([
      [null, ['welcome']],
      ['work', ['plans']],
      ['talk', ['a', 'b']],
    ])
  })

  it('shows a channel at the top when its category is not visible to the reader', () => {
    const hidden = asChannelId('111111111111111111')
    expect(outline([aChannel('a', { parentId: hidden })])).toEqual([[null, ['a']]])
  })

  it('keeps an empty category, because somebody may want to fill it', () => {
    expect(outline([aChannel('later', { type: 'category' })])).toEqual([['later', []]])
  })

  it('orders equal positions by kind and then by age', () => {
    const old = aChannel('99999999999999999')
    const young = aChannel('100000000000000000')
    const voice = aChannel('1', { type: 'voice' })
    expect(openableChannels(channelTree([young, voice, old])).map((c) => c.id)).toEqual([
      old.id,
      young.id,
      voice.id,
    ])
  })
})

describe('firstChannel', () => {
  it('prefers text to voice, and answers null for an empty server', () => {
    const voice = aChannel('v', { type: 'voice', position: 0 })
    const text = aChannel('t', { position: 1 })
    expect(firstChannel(channelTree([voice, text]))?.id).toBe('t')
    expect(firstChannel(channelTree([voice]))?.id).toBe('v')
    expect(firstChannel(channelTree([]))).toBeNull()
  })
})

describe('shownChannels', () => {
  it('keeps the open and the unread channels of a collapsed category', () => {
    const group = { category: null, channels: [aChannel('a'), aChannel('b'), aChannel('c')] }
    expect(shownChannels(group, true, (id) => id === 'b').map((c) => c.id)).toEqual(['b'])
    expect(shownChannels(group, false, () => false)).toHaveLength(3)
  })
})

describe('neighbourChannel', () => {
  const channels = [aChannel('a'), aChannel('b'), aChannel('c')]
  it('goes around the ends in both directions', () => {
    expect(neighbourChannel(channels, asChannelId('c'), 1)?.id).toBe('a')
    expect(neighbourChannel(channels, asChannelId('a'), -1)?.id).toBe('c')
    expect(neighbourChannel(channels, asChannelId('a'), 1)?.id).toBe('b')
  })

  it('starts at an end when no channel is open', () => {
    expect(neighbourChannel(channels, null, 1)?.id).toBe('a')
    expect(neighbourChannel(channels, null, -1)?.id).toBe('c')
    expect(neighbourChannel([], null, 1)).toBeNull()
  })
})
