import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'

/** Where the switcher leads. `key` is unique among all of them; `names` are what is searched, the shown one first. */
export type Destination = { readonly key: string; readonly names: readonly [string, ...string[]] } & (
  | { readonly kind: 'server'; readonly serverId: ServerId; readonly icon: string | null }
  | {
      readonly kind: 'text' | 'voice'
      readonly serverId: ServerId
      readonly serverName: string
      readonly channelId: ChannelId
    }
  | {
      readonly kind: 'person'
      readonly serverId: ServerId
      readonly uid: Uid
      readonly avatarSrc: string | null
    }
)
