import { describe, expect, it } from 'vitest'
import { placeFrom } from './placeFrom'

const serverId = '123456789012345678'
const channelId = '223456789012345678'
const messageId = 'abcdefghijABCDEFGHIJ'

describe('placeFrom', () => {
  it('reads a server, a channel and a message from an address', () => {
    expect(placeFrom({ serverId })).toEqual({ serverId, channelId: null, messageId: null })
    expect(placeFrom({ serverId, channelId, messageId })).toEqual({ serverId, channelId, messageId })
  })

  it('answers null for ids that cannot exist', () => {
    expect(placeFrom({})).toBeNull()
    expect(placeFrom({ serverId: 'a' })).toBeNull()
    expect(placeFrom({ serverId, channelId: '..' })).toBeNull()
    expect(placeFrom({ serverId, channelId, messageId: 'short' })).toBeNull()
  })
})
