import type { Channel } from '@parley/domain/schema/server'

/** What somebody has begun to do with the list, in a dialog. */
export type ChannelTask =
  | { readonly kind: 'create'; readonly category: Channel | null }
  | { readonly kind: 'edit' | 'move' | 'lock' | 'delete'; readonly channel: Channel }
