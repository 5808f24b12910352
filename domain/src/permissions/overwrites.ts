/** What a channel says otherwise, for a role or a member, and who may change it. */
import type { Overwrite } from '../schema/server'
import type { OverwriteInput } from './compile'
import {
  type Actor,
  canActOn,
  changed,
  type Obstacle,
  ownRankOf,
  type RankedRole,
  type Subject,
} from './hierarchy'
import { inTableOrder, type Permission } from './permission'
import { isOfChannels } from './permissionGroups'
import { type PermissionsInput, permissionsIn } from './permissionsIn'

type Overwrites = Readonly<Record<string, OverwriteInput>>
type Place = NonNullable<PermissionsInput['channel']>

/** Whom an overwrite is about. */
export type OverwriteTarget = RankedRole | Subject

/** What it allows and denies; everything else is left to the server's roles. */
export type Says = Pick<OverwriteInput, 'allow' | 'deny'>
export const saysNothing: Says = { allow: [], deny: [] }

/** A role or member below oneself, and what one may do in that very place. One's own is one's own to change. */
export function obstacleToOverwriting(
  actor: Actor,
  place: Place,
  target: OverwriteTarget,
  change: { readonly before: Says; readonly after: Says },
): Obstacle | null {
  const own = permissionsIn({ ...actor, channel: place })
  if (!own.has('manageRoles')) return 'permission'
  if (!isBelow(actor, target)) return 'rank'
  const { before, after } = change
  const touched = [...changed(before.allow, after.allow), ...changed(before.deny, after.deny)]
  return touched.every((permission) => own.has(permission)) ? null : 'grant'
}

const isBelow = (actor: Actor, target: OverwriteTarget): boolean =>
  'position' in target
    ? target.position < ownRankOf(actor)
    : target.uid === actor.uid || canActOn(actor, target)

/** Whoever would not see what they have just changed, or could not change it back, has locked themselves out. */
export function locksOut(actor: Actor, type: Place['type'], overwrites: Overwrites): boolean {
  const own = permissionsIn({ ...actor, channel: { type, overwrites } })
  return !own.has('viewChannel') || !own.has('manageRoles')
}

/** Where it says nothing any more it is left out: each one counts against the channel's limit. */
export function withOverwrite(
  overwrites: Overwrites,
  id: string,
  kind: Overwrite['kind'],
  says: Says,
): Record<string, Overwrite> {
  return tidied({ ...overwrites, [id]: { kind, ...says } })
}

/** In one spelling, so that what says the same looks the same. */
export function tidied(overwrites: Overwrites): Record<string, Overwrite> {
  const entries = Object.entries(overwrites).map(([id, { kind, allow, deny }]) => {
    // An overwrite that both denies and allows allows: denies are applied first.
    const isDenied = (each: Permission) => !allow.includes(each)
    return [id, { kind, allow: inTableOrder(allow), deny: inTableOrder(deny).filter(isDenied) }] as const
  })
  return Object.fromEntries(entries.filter(([, { allow, deny }]) => allow.length + deny.length > 0))
}

/** Whether a channel says just what its category says. */
export function isInStep(channel: Pick<Place, 'overwrites'>, category: Pick<Place, 'overwrites'>): boolean {
  const text = ({ overwrites }: Pick<Place, 'overwrites'>) =>
    JSON.stringify(Object.entries(tidied(overwrites)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return text(channel) === text(category)
}

const writing = [
  'sendMessages',
  'sendMessagesInThreads',
  'createPublicThreads',
  'createPrivateThreads',
] as const satisfies readonly Permission[]

export const isReadOnly = (channel: Pick<Place, 'overwrites'>, serverId: string): boolean =>
  channel.overwrites[serverId]?.deny.includes('sendMessages') === true

/** What the overwrite for everyone says once nobody writes who is not let by name, or once they do again. */
export function readOnlySays(before: Says, isOn: boolean): Says {
  const isOther = (permission: Permission) => !(writing as readonly Permission[]).includes(permission)
  return {
    allow: before.allow.filter(isOther),
    deny: inTableOrder([...before.deny.filter(isOther), ...(isOn ? writing : [])]),
  }
}

/** Whether an overwrite may say this at all. */
export const areOfChannels = ({ allow, deny }: Says): boolean =>
  [...allow, ...deny].every(isOfChannels) && allow.every((permission) => !deny.includes(permission))
