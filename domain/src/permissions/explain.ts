/**
 * Why somebody may, or may not: Discord's order walked for one permission, with what each station said and who said it.
 * `permissionsIn` gives the same verdicts for all permissions at once; a property test holds the two together.
 */
import type { OverwriteInput } from './compile'
import type { Permission } from './permission'
import { impliedBySending, keptInTimeout, type PermissionsInput } from './permissionsIn'

/** Who had a say. Roles are named by their ids. */
export type Station =
  | { readonly kind: 'suspension' }
  | { readonly kind: 'owner' }
  | { readonly kind: 'administrator'; readonly roleIds: readonly string[] }
  /** What roles grant in the whole server; none of them is none granting it. */
  | { readonly kind: 'grants'; readonly roleIds: readonly string[] }
  | { readonly kind: 'everyone overwrite' }
  | { readonly kind: 'role overwrites'; readonly roleIds: readonly string[] }
  | { readonly kind: 'member overwrite' }
  /** Without viewing nothing else means anything; without sending some things do not. */
  | { readonly kind: 'needs'; readonly permission: 'viewChannel' | 'sendMessages' }
  | { readonly kind: 'timeout' }

export type Step = Station & { readonly isAllowed: boolean }
export type Explanation = {
  /** In Discord's order, the last of them decided. Never empty. */
  readonly steps: readonly Step[]
  readonly isAllowed: boolean
}

export function explain(input: PermissionsInput, permission: Permission): Explanation {
  const steps = stationsOf(input, permission)
  return { steps, isAllowed: steps.at(-1)?.isAllowed ?? false }
}

function stationsOf(input: PermissionsInput, permission: Permission): Step[] {
  const { server, roles, channel, uid, access, nowMs } = input
  if (access.suspended) return [{ kind: 'suspension', isAllowed: false }]
  if (uid === server.ownerId) return [{ kind: 'owner', isAllowed: true }]
  const held = roles.filter((role) => access.roles.includes(role.id))
  const granting = (what: Permission) =>
    held.filter((role) => role.permissions.includes(what)).map((role) => role.id)
  const administrators = granting('administrator')
  if (administrators.length > 0) return [{ kind: 'administrator', roleIds: administrators, isAllowed: true }]

  const roleIds = granting(permission)
  const steps: Step[] = [{ kind: 'grants', roleIds, isAllowed: roleIds.length > 0 }]
  const isAllowed = () => steps.at(-1)?.isAllowed ?? false
  if (channel) {
    const heldIds = held.map((role) => role.id)
    steps.push(...overwriteSteps(input, channel.overwrites, heldIds, permission))
    // A timeout has its own word at the end.
    const inTime = { ...input, access: { ...access, timeoutUntil: 0 } }
    for (const needed of neededFor(permission)) {
      if (isAllowed() && !explain(inTime, needed).isAllowed) {
        steps.push({ kind: 'needs', permission: needed, isAllowed: false })
      }
    }
  }
  const isTimedOut = access.timeoutUntil > nowMs
  if (isTimedOut && isAllowed() && !keptInTimeout.includes(permission)) {
    steps.push({ kind: 'timeout', isAllowed: false })
  }
  return steps
}

function neededFor(permission: Permission): ('viewChannel' | 'sendMessages')[] {
  if (permission === 'viewChannel') return []
  return impliedBySending.includes(permission) ? ['viewChannel', 'sendMessages'] : ['viewChannel']
}

/** Only those that say something of this permission. */
function overwriteSteps(
  { serverId, uid }: PermissionsInput,
  overwrites: Readonly<Record<string, OverwriteInput>>,
  heldIds: readonly string[],
  permission: Permission,
): Step[] {
  const saying = (what: 'allow' | 'deny') => (id: string) =>
    overwrites[id]?.kind === 'role' && overwrites[id][what].includes(permission)
  const others = heldIds.filter((id) => id !== serverId)
  const allowing = others.filter(saying('allow'))
  const denying = others.filter(saying('deny'))
  const steps: Step[] = []
  if (heldIds.includes(serverId)) {
    const isAllowed = saying('allow')(serverId)
    if (isAllowed || saying('deny')(serverId)) steps.push({ kind: 'everyone overwrite', isAllowed })
  }
  if (allowing.length > 0) steps.push({ kind: 'role overwrites', roleIds: allowing, isAllowed: true })
  else if (denying.length > 0) steps.push({ kind: 'role overwrites', roleIds: denying, isAllowed: false })
  const own = overwrites[uid]
  if (own?.kind === 'member') {
    const isAllowed = own.allow.includes(permission)
    if (isAllowed || own.deny.includes(permission)) steps.push({ kind: 'member overwrite', isAllowed })
  }
  return steps
}
