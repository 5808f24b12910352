/**
 * Whose work reports are, and which of them somebody may see. For the functions that answer and change them, and for
 * the interface that offers it.
 */
import { type Actor, canActOn, type Subject } from '../permissions/hierarchy'
import type { Permission } from '../permissions/permission'
import { type PermissionsInput, permissionsIn } from '../permissions/permissionsIn'

/** Reports, and what else is known of somebody, are for whoever keeps people or messages in order. */
export const canReviewReports = (granted: ReadonlySet<Permission>): boolean =>
  granted.has('moderateMembers') || granted.has('manageMessages')

/** A warning is a word from above. */
export const canWarn = (actor: Actor, member: Subject): boolean =>
  permissionsIn(actor).has('moderateMembers') && canActOn(actor, member)

/**
 * What moderators know of somebody, and who reported them, is for who stands above that person. So nobody sees a
 * report about themselves, and nobody resolves one about a peer or somebody higher.
 */
export const canReviewPerson = (actor: Actor, person: Subject): boolean =>
  canReviewReports(permissionsIn(actor)) && canActOn(actor, person)

/**
 * A report of a message repeats what was said in its channel, and is for who may view that. Of a channel that is gone
 * nobody can say any more who might: it is for those to whom every channel is open.
 */
export function canReviewMessage(
  actor: Actor,
  author: Subject,
  channel: PermissionsInput['channel'] | null,
): boolean {
  if (!canReviewPerson(actor, author)) return false
  return channel ? permissionsIn({ ...actor, channel }).has('viewChannel') : isAdministrator(actor)
}

const isAdministrator = (actor: Actor) => permissionsIn(actor).has('administrator')
