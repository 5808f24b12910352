import { memberName } from '@parley/domain/members/memberName'
import { foldName } from '@parley/domain/members/sortNameOf'
import type { Member } from '@parley/domain/schema/server'

/** Whether somebody can be meant by these letters: anywhere in what they are called here, in general, or by machines. */
export function isCalled(member: Pick<Member, 'nick' | 'displayName' | 'username'>, typed: string): boolean {
  const letters = foldName(typed)
  return [memberName(member), member.displayName, member.username].some((name) =>
    foldName(name).includes(letters),
  )
}
