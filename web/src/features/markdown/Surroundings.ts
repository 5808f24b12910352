import type { ChannelId, RoleId, ServerId, Uid } from '@parley/domain/ids'
import { createContext } from 'react'

/**
 * What a text is read in: how those are called whom it names. Given by whoever knows the backend, so that a text can be
 * drawn without one. Null for what is not known, or not for this reader.
 */
export type Surroundings = {
  readonly personOf: (uid: Uid) => { readonly name: string; readonly isUnknown?: boolean } | null
  /** Opens somebody's card beside the anchor. */
  readonly onPerson: ((uid: Uid, anchor: Element) => void) | null
  readonly roleOf: (roleId: RoleId) => { readonly name: string; readonly color: string | null } | null
  /** A channel of this server. */
  readonly channelOf: (channelId: ChannelId) => { readonly name: string; readonly url: string } | null
  readonly serverNameOf: (serverId: ServerId) => string | null
}

const nowhere: Surroundings = {
  personOf: () => null,
  onPerson: null,
  roleOf: () => null,
  channelOf: () => null,
  serverNameOf: () => null,
}

export const SurroundingsContext = createContext(nowhere)
