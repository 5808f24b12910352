/** May this member silence that one for a time, or end it? For the function that does it and the interface that offers it. */
import { type Actor, canActOn, type Subject } from './hierarchy'
import { permissionsIn } from './permissionsIn'

/** Administrators are exempt from timeouts, also by the owner: it would be a word without an effect. */
export function canTimeOut(actor: Actor, member: Subject): boolean {
  const isAdministrator = actor.roles.some(
    ({ id, permissions }) => member.roles.includes(id) && permissions.includes('administrator'),
  )
  return !isAdministrator && canLiftTimeout(actor, member)
}

/** Of whoever has become an administrator meanwhile too, so that none waits for them to be one no longer. */
export const canLiftTimeout = (actor: Actor, member: Subject): boolean =>
  permissionsIn(actor).has('moderateMembers') && canActOn(actor, member)
