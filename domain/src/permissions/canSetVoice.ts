/** May this member silence that one in voice channels? For the function that does it and the interface that offers it. */
import { type Actor, canActOn, type Subject } from './hierarchy'
import { permissionsIn } from './permissionsIn'

export const canMute = (actor: Actor, member: Subject): boolean =>
  permissionsIn(actor).has('muteMembers') && canActOn(actor, member)

export const canDeafen = (actor: Actor, member: Subject): boolean =>
  permissionsIn(actor).has('deafenMembers') && canActOn(actor, member)
