/**
 * Everything a member may do in a channel or server-wide, step by step in Discord's order. The interface asks
 * this (clients cannot read access lists), and functions ask it for permissions that rules never check.
 */
import type { OverwriteInput, ServerInput } from './compile'
import { type Permission, permissions } from './permission'

export type PermissionsInput = ServerInput & {
  readonly uid: string
  readonly access: {
    /** The everyone role among them. */
    readonly roles: readonly string[]
    readonly timeoutUntil: number
    readonly suspended: boolean
  }
  readonly nowMs: number
  /** Without one, the answer is server-wide. */
  readonly channel?: {
    readonly type: 'category' | 'text' | 'voice'
    readonly overwrites: Readonly<Record<string, OverwriteInput>>
  }
}

export const keptInTimeout: readonly Permission[] = ['viewChannel', 'readMessageHistory']

/** Without sending, these mean nothing. */
export const impliedBySending: readonly Permission[] = [
  'attachFiles',
  'embedLinks',
  'mentionEveryone',
  'sendPolls',
  'sendVoiceMessages',
]

export function permissionsIn(input: PermissionsInput): Set<Permission> {
  const { server, roles, channel, uid, access } = input
  if (access.suspended) return new Set()
  const held = roles.filter((role) => access.roles.includes(role.id))
  const granted = new Set(held.flatMap((role) => role.permissions))
  if (uid === server.ownerId || granted.has('administrator')) return new Set(permissions)

  if (channel) {
    for (const step of overwriteSteps(input, channel.overwrites, held)) applyStep(granted, step)
    if (!granted.has('viewChannel')) return new Set()
    if (!granted.has('sendMessages')) for (const permission of impliedBySending) granted.delete(permission)
  }
  if (access.timeoutUntil > input.nowMs) return new Set(keptInTimeout.filter((p) => granted.has(p)))
  return granted
}

/** Whether the member may create, edit, move and delete channels: in a category, one channel, or anywhere. */
export const canManageChannels = (input: PermissionsInput): boolean =>
  permissionsIn(input).has('manageChannels')

type Step = Pick<OverwriteInput, 'allow' | 'deny'>

/** Everyone, then all of the member's roles as one, then the member. */
function overwriteSteps(
  { serverId, uid }: PermissionsInput,
  overwrites: Readonly<Record<string, OverwriteInput>>,
  held: readonly { readonly id: string }[],
): Step[] {
  const ofRole = (id: string) => (overwrites[id]?.kind === 'role' ? overwrites[id] : undefined)
  const ofRoles = held.filter((role) => role.id !== serverId).map((role) => ofRole(role.id))
  const ofMember = overwrites[uid]?.kind === 'member' ? overwrites[uid] : undefined
  const together = {
    allow: ofRoles.flatMap((overwrite) => overwrite?.allow ?? []),
    deny: ofRoles.flatMap((overwrite) => overwrite?.deny ?? []),
  }
  const everyone = held.some((role) => role.id === serverId) ? ofRole(serverId) : undefined
  return [everyone, together, ofMember].filter((step) => step !== undefined)
}

function applyStep(granted: Set<Permission>, { allow, deny }: Step): void {
  for (const permission of deny) granted.delete(permission)
  for (const permission of allow) granted.add(permission)
}
