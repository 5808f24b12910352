import { memberName } from '@parley/domain/members/memberName'
import type { Member, Role } from '@parley/domain/schema/server'
import type { User } from '@parley/domain/schema/user'
import type { Author } from './Author'
import { nameLookOf } from './nameLookOf'
import { readableColor } from './readableColor'

type Named = Pick<Member, 'nick' | 'displayName' | 'avatar' | 'roles'>

export function authorFromMember(member: Named, roles: readonly Role[]): Author {
  const { color, icon } = nameLookOf(member.roles, roles)
  return {
    name: memberName(member),
    avatarSrc: member.avatar,
    color: color === null ? null : readableColor(color),
    icon,
  }
}

/** Somebody who left: what they call themselves, and no role to dress it. */
export const authorFromUser = (user: User): Author => ({
  name: user.displayName,
  avatarSrc: user.avatar,
  color: null,
  icon: null,
})
