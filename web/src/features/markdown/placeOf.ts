import {
  asChannelId,
  asMessageId,
  asServerId,
  type ChannelId,
  type MessageId,
  type ServerId,
} from '@parley/domain/ids'
import { parseUrl } from '@parley/domain/markdown/parseUrl'

export type LinkedPlace = {
  readonly serverId: ServerId
  readonly channelId: ChannelId
  readonly messageId: MessageId | null
  /** Within the app. */
  readonly path: string
}

const pattern = /^\/s\/([0-9]{17,19})\/([0-9]{17,19})(?:\/([A-Za-z0-9]{20}))?$/u

/** The channel or message of this Parley that an address leads to, or null for every other address. */
export function placeOf(href: string, ownOrigin: string): LinkedPlace | null {
  const url = parseUrl(href)
  const match = url?.origin === ownOrigin ? pattern.exec(url.pathname) : null
  if (!match) return null
  const [path, serverId, channelId, messageId] = match
  return {
    serverId: asServerId(serverId!),
    channelId: asChannelId(channelId!),
    messageId: messageId === undefined ? null : asMessageId(messageId),
    path,
  }
}
