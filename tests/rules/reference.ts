/**
 * Discord's permission order, written down step by step and with its bits, straight from its public description:
 * nothing here is shared with the compiler or the rules that are tested against it.
 */
import { type Permission, permissionBits } from '@parley/domain/permissions/permission'
import type { RandomMember, RandomServer } from './randomServer'

/** Which step had the last word on a permission. */
export type Step =
  | 'owner'
  | 'administrator'
  | 'server-wide grant'
  | 'no grant'
  | 'everyone deny'
  | 'everyone allow'
  | 'role deny'
  | 'role allow'
  | 'member deny'
  | 'member allow'
export const steps: readonly Step[] = [
  'owner',
  'administrator',
  'server-wide grant',
  'no grant',
  'everyone deny',
  'everyone allow',
  'role deny',
  'role allow',
  'member deny',
  'member allow',
]

type Verdict = { readonly isGranted: boolean; readonly decidedBy: Step }

const bitOf = (permission: Permission) => 1n << BigInt(permissionBits[permission])
const bitsOf = (list: readonly Permission[]) =>
  list.reduce((bits, permission) => bits | bitOf(permission), 0n)

export function decide(world: RandomServer, member: RandomMember, permission: Permission): Verdict {
  const { server, serverId, roles, channel } = world
  const bit = bitOf(permission)
  if (member.uid === server.ownerId) return { isGranted: true, decidedBy: 'owner' }

  let base = 0n
  for (const role of roles) {
    if (role.id === serverId || member.roles.includes(role.id)) base |= bitsOf(role.permissions)
  }
  if (base & bitOf('administrator')) return { isGranted: true, decidedBy: 'administrator' }

  let bits = base
  let decidedBy: Step = base & bit ? 'server-wide grant' : 'no grant'
  const apply = (step: 'everyone' | 'role' | 'member', deny: bigint, allow: bigint) => {
    bits &= ~deny
    if (deny & bit) decidedBy = `${step} deny`
    bits |= allow
    if (allow & bit) decidedBy = `${step} allow`
  }

  const everyone = channel.overwrites[serverId]
  if (everyone) apply('everyone', bitsOf(everyone.deny), bitsOf(everyone.allow))

  let roleDeny = 0n
  let roleAllow = 0n
  for (const role of roles) {
    const overwrite = channel.overwrites[role.id]
    if (role.id === serverId || !overwrite || !member.roles.includes(role.id)) continue
    roleDeny |= bitsOf(overwrite.deny)
    roleAllow |= bitsOf(overwrite.allow)
  }
  apply('role', roleDeny, roleAllow)

  const own = channel.overwrites[member.uid]
  if (own) apply('member', bitsOf(own.deny), bitsOf(own.allow))
  return { isGranted: (bits & bit) !== 0n, decidedBy }
}

const mayIn = (world: RandomServer, member: RandomMember, permission: Permission) =>
  decide(world, member, permission).isGranted

export function mayView(world: RandomServer, member: RandomMember): boolean {
  return !member.isSuspended && mayIn(world, member, 'viewChannel')
}

export function mayRead(world: RandomServer, member: RandomMember): boolean {
  return mayView(world, member) && mayIn(world, member, 'readMessageHistory')
}

/** By somebody else, after everybody joined: then the history is not asked for. */
export function mayReadHeld(world: RandomServer, member: RandomMember): boolean {
  return mayView(world, member) && mayIn(world, member, 'manageMessages')
}

/** A timeout takes everything but looking on, from everyone but the owner and administrators. */
export function isSilenced(world: RandomServer, member: RandomMember): boolean {
  const { decidedBy } = decide(world, member, 'viewChannel')
  return member.isTimedOut && decidedBy !== 'owner' && decidedBy !== 'administrator'
}

/** The rules are for everybody; whoever has a role, owns the server or administers it is asked for nothing more. */
export function isKeptBack(world: RandomServer, member: RandomMember): boolean {
  if (member.isPending) return true
  const { decidedBy } = decide(world, member, 'viewChannel')
  const isKnown = member.roles.length > 1 || decidedBy === 'owner' || decidedBy === 'administrator'
  if (isKnown) return false
  switch (world.server.verification) {
    case 'none':
      return false
    case 'email':
      return !member.isVerified
    case 'account':
      return !member.isVerified || member.isNewAccount
    case 'member':
      return !member.isVerified || member.isNewAccount || member.isNewMember
  }
}

export function maySend(world: RandomServer, member: RandomMember): boolean {
  if (world.channel.type === 'category') return false
  if (isSilenced(world, member) || isKeptBack(world, member)) return false
  return mayView(world, member) && mayIn(world, member, 'sendMessages')
}

export function mayModerate(world: RandomServer, member: RandomMember): boolean {
  return mayView(world, member) && !isSilenced(world, member) && mayIn(world, member, 'manageMessages')
}
