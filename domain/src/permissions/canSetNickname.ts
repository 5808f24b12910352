/** May this member rename that one in a server? For the function that does it and for the interface that offers it. */
import { type Actor, canActOn, type Subject } from './hierarchy'
import { permissionsIn } from './permissionsIn'

type NicknameInput = Actor & {
  /** Whose nickname it is. */
  readonly member: Subject
}

export function canSetNickname({ member, ...actor }: NicknameInput): boolean {
  const granted = permissionsIn(actor)
  if (member.uid === actor.uid) return granted.has('changeNickname')
  return granted.has('manageNicknames') && canActOn(actor, member)
}
