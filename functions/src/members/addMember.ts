import { asChannelId, everyoneRoleId, mintMessageId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { sortNameOf } from '@parley/domain/members/sortNameOf'
import { type ChannelInput, compileMemberTokens } from '@parley/domain/permissions/compile'
import type { Access } from '@parley/domain/schema/server'
import type { User } from '@parley/domain/schema/user'
import type { Transaction } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import type { ServerState } from '../lib/serverState'
import type { Silencing } from './silences'

type NewMember = {
  readonly uid: Uid
  readonly profile: User
  /** Those that stand already, for what the member may see in the list. */
  readonly channels: readonly ChannelInput[]
  /** What silenced them when they were here before. */
  readonly silence?: Silencing | undefined
  /** How they came. */
  readonly way?: Pick<Access, 'temporary' | 'invitedBy'>
}

/** Writes everything a membership consists of: whoever joins walks straight in, before any trigger has run. */
export function addMember(
  tx: Transaction,
  state: ServerState,
  { uid, profile, channels, silence, way }: NewMember,
): void {
  const { serverId, server } = state
  const roles = [everyoneRoleId(serverId)]
  const joinedAt = nowMs()
  const { username, displayName, avatar } = profile
  const { name, icon, houseRules } = server
  const viewTokens = compileMemberTokens({ ...state, channels, uid, memberRoles: roles })
  const access = {
    schemaVersion,
    roles,
    viewTokens,
    suspended: false,
    joinedAt,
    ...(silence ?? { timeoutUntil: 0 }),
    ...way,
  }
  const pending = houseRules !== '' && { pending: true as const }
  tx.create(refs.access(serverId, uid), { ...access, accountAt: profile.createdAt, ...pending })
  if (silence) tx.delete(refs.silence(serverId, uid))
  // Somebody who has just left may still have these: the triggers that take them away come a moment later.
  const sortName = sortNameOf({ displayName, nick: null })
  const shown = { schemaVersion, username, displayName, nick: null, sortName, avatar, roles, joinedAt }
  tx.set(refs.member(serverId, uid), shown)
  const visit = way?.temporary && { temporary: way.temporary }
  tx.set(refs.ownServer(uid, serverId), { schemaVersion, name, icon, joinedAt, ...visit })
  const welcome = channels.find(({ id, type }) => id === server.welcomeChannelId && type === 'text')
  if (!welcome) return
  const said = { authorId: uid, text: '', createdAt: joinedAt, editedAt: null, type: 'join' } as const
  const message = { schemaVersion, ...said, held: false, pinned: false }
  tx.create(refs.message(serverId, asChannelId(welcome.id), mintMessageId()), message)
}
