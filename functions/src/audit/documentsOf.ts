import { asChannelId, asRoleId, asUid, type ServerId } from '@parley/domain/ids'
import { closedPaths, paths } from '@parley/domain/paths'
import type { AuditAction, AuditEntry } from '@parley/domain/schema/audit'

type Where = (s: ServerId, id: string) => readonly string[]

const ofServer: Where = (s) => [paths.server(s)]
const ofChannel: Where = (s, id) => [paths.channel(s, asChannelId(id))]
const ofRole: Where = (s, id) => [paths.role(s, asRoleId(id))]
const ofAccess: Where = (s, id) => [paths.access(s, asUid(id))]

/**
 * Which documents with audited fields each act writes; only these, or the deletion of another by hand would pass for
 * its doing. An act that writes more of them says so itself.
 */
const writtenBy: Partial<Record<AuditAction, Where>> = {
  serverUpdate: ofServer,
  serverTransfer: ofServer,
  channelCreate: ofChannel,
  channelUpdate: ofChannel,
  channelMove: ofChannel,
  channelDelete: ofChannel,
  overwriteUpdate: ofChannel,
  roleCreate: ofRole,
  roleUpdate: ofRole,
  roleMove: ofRole,
  roleDelete: ofRole,
  memberRolesUpdate: ofAccess,
  memberNicknameUpdate: (s, id) => [paths.member(s, asUid(id))],
  memberTimeout: ofAccess,
  memberTimeoutLift: ofAccess,
  automodTimeout: ofAccess,
  memberVoiceUpdate: ofAccess,
  memberKick: ofAccess,
  memberBan: (s, id) => [closedPaths.ban(s, asUid(id)), ...ofAccess(s, id)],
  memberUnban: (s, id) => [closedPaths.ban(s, asUid(id))],
}

export function documentsOf(
  s: ServerId,
  { action, target }: Pick<AuditEntry, 'action' | 'target'>,
): readonly string[] {
  // The role that many are given at once is itself left as it is.
  if (action === 'memberRolesUpdate' && target.kind === 'role') return []
  return writtenBy[action]?.(s, target.id) ?? []
}
