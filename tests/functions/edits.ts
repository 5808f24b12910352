/** What an administrator does by hand in the Firebase console: documents are edited, and no function is called. */
import { type ChannelId, everyoneRoleId, type RoleId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { Permission } from '@parley/domain/permissions/permission'
import type { Overwrite } from '@parley/domain/schema/server'
import { refs } from '../../functions/src/lib/db'

export async function addRole(
  s: ServerId,
  r: RoleId,
  permissions: Permission[],
  position = 1,
): Promise<void> {
  const shown = { name: 'a role', color: null, position, hoist: false, mentionable: false }
  await refs.role(s, r).set({ schemaVersion, ...shown, permissions })
}

/** Only what rules read: the rest of the membership is up to the triggers. */
export async function addMember(
  s: ServerId,
  uid: Uid,
  { roles = [], timeoutUntil = 0 }: { roles?: RoleId[]; timeoutUntil?: number } = {},
): Promise<void> {
  await refs.access(s, uid).set({
    schemaVersion,
    roles: [everyoneRoleId(s), ...roles],
    viewTokens: [],
    timeoutUntil,
    suspended: false,
    joinedAt: Date.now(),
  })
}

export async function setOverwrites(
  s: ServerId,
  c: ChannelId,
  overwrites: Record<string, Overwrite>,
): Promise<void> {
  await refs.channel(s, c).update({ overwrites })
}

export const deny = (kind: Overwrite['kind'], ...denied: Permission[]): Overwrite => ({
  kind,
  allow: [],
  deny: denied,
})
export const allow = (kind: Overwrite['kind'], ...allowed: Permission[]): Overwrite => ({
  kind,
  allow: allowed,
  deny: [],
})

export const readAcl = async (s: ServerId, c: ChannelId) => (await refs.acl(s, c).get()).data()
export const readChannelTokens = async (s: ServerId, c: ChannelId) =>
  (await refs.channel(s, c).get()).data()?.viewTokens
export const readMemberTokens = async (s: ServerId, uid: Uid) =>
  (await refs.access(s, uid).get()).data()?.viewTokens
