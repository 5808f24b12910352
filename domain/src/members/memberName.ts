import type { Member } from '../schema/server'

/** What a server calls somebody: the nickname it gave them, or the name they gave themselves. */
export const memberName = (member: Pick<Member, 'nick' | 'displayName'>): string =>
  member.nick ?? member.displayName
