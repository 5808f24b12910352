import { type AuditAction, auditActions } from '../schema/audit'

/** Kinds of acts, to choose among. */
export const auditGroups = [
  'server',
  'channels',
  'roles',
  'members',
  'invites',
  'messages',
  'automod',
] as const
export type AuditGroup = (typeof auditGroups)[number]

const groupOf: Record<AuditAction, AuditGroup> = {
  serverUpdate: 'server',
  serverTransfer: 'server',
  channelCreate: 'channels',
  channelUpdate: 'channels',
  channelMove: 'channels',
  channelDelete: 'channels',
  overwriteUpdate: 'channels',
  roleCreate: 'roles',
  roleUpdate: 'roles',
  roleMove: 'roles',
  roleDelete: 'roles',
  memberRolesUpdate: 'members',
  memberNicknameUpdate: 'members',
  memberTimeout: 'members',
  memberTimeoutLift: 'members',
  memberVoiceUpdate: 'members',
  memberKick: 'members',
  memberPrune: 'members',
  memberBan: 'members',
  memberUnban: 'members',
  memberWarn: 'members',
  inviteCreate: 'invites',
  inviteRevoke: 'invites',
  invitesPause: 'invites',
  invitesResume: 'invites',
  messageDelete: 'messages',
  messagePurge: 'messages',
  automodUpdate: 'automod',
  automodBlock: 'automod',
  automodTimeout: 'automod',
  reportResolve: 'messages',
}

export const actionsIn = (group: AuditGroup): AuditAction[] =>
  auditActions.filter((action) => groupOf[action] === group)
