/** A private channel is one that its overwrite for everyone hides, and others open again to those chosen. */
import type { Overwrite } from '../schema/server'
import type { OverwriteInput } from './compile'
import type { Permission } from './permission'

type Overwrites = Readonly<Record<string, OverwriteInput>>
type Chosen = { readonly roles: readonly string[]; readonly members: readonly string[] }

export const isPrivate = (channel: { readonly overwrites: Overwrites }, serverId: string): boolean =>
  channel.overwrites[serverId]?.deny.includes('viewChannel') === true

/**
 * Hides a place from everyone but those chosen. What its category says about anything else stays, and so does
 * a category's word against somebody's seeing it, unless just they are chosen.
 */
export function privateOverwrites(
  base: Overwrites,
  serverId: string,
  { roles, members }: Chosen,
): Record<string, Overwrite> {
  const overwrites = Object.fromEntries(
    Object.entries(base).map(([id, { kind, allow, deny }]) => [
      id,
      { kind, allow: without(allow, 'viewChannel'), deny: [...deny] },
    ]),
  )
  const change = (id: string, kind: Overwrite['kind'], isAllowed: boolean) => {
    const { allow, deny } = overwrites[id] ?? { allow: [], deny: [] }
    overwrites[id] = {
      kind,
      allow: isAllowed ? [...allow, 'viewChannel'] : allow,
      deny: isAllowed ? without(deny, 'viewChannel') : [...new Set<Permission>([...deny, 'viewChannel'])],
    }
  }
  change(serverId, 'role', false)
  for (const id of new Set(roles)) change(id, 'role', true)
  for (const id of new Set(members)) change(id, 'member', true)
  // An overwrite that says nothing any more is left out: each one counts against the channel's limit.
  return Object.fromEntries(
    Object.entries(overwrites).filter(([, { allow, deny }]) => allow.length + deny.length > 0),
  )
}

/** Who is let into a private place by its overwrites; null where it is not private. */
export function privateTo(
  channel: { readonly overwrites: Overwrites },
  serverId: string,
): { roles: string[]; members: string[] } | null {
  if (!isPrivate(channel, serverId)) return null
  const letIn = (kind: Overwrite['kind']) =>
    Object.entries(channel.overwrites)
      .filter(([id, overwrite]) => id !== serverId && overwrite.kind === kind)
      .filter(([, { allow }]) => allow.includes('viewChannel'))
      .map(([id]) => id)
  return { roles: letIn('role'), members: letIn('member') }
}

/**
 * A private place becomes as open as where it stands: in a private category the same people see it, and otherwise
 * whoever the server's roles let. What it says about anything else stays, and whoever was shut out of it by role or
 * by name still is.
 */
export function openedOverwrites(
  base: Overwrites,
  ofCategory: Overwrites,
  serverId: string,
): Record<string, Overwrite> {
  const opened: Record<string, Overwrite> = {}
  for (const id of new Set([...Object.keys(base), ...Object.keys(ofCategory)])) {
    const [own, category] = [base[id], ofCategory[id]]
    const isShutOut = id !== serverId && own?.deny.includes('viewChannel') === true
    const isSeenBy = category?.allow.includes('viewChannel') === true && !isShutOut
    const isHiddenFrom = category?.deny.includes('viewChannel') === true || isShutOut
    const allow = [...without(own?.allow ?? [], 'viewChannel'), ...(isSeenBy ? [seeing] : [])]
    const deny = [...without(own?.deny ?? [], 'viewChannel'), ...(isHiddenFrom ? [seeing] : [])]
    const kind = own?.kind ?? category?.kind
    if (kind && allow.length + deny.length > 0) opened[id] = { kind, allow, deny }
  }
  return opened
}

const seeing: Permission = 'viewChannel'
const without = (all: readonly Permission[], one: Permission) => all.filter((each) => each !== one)
