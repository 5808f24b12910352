/** Whose work is with people: the page of members is theirs, with how each of them came and who is silenced. */
import type { Permission } from './permission'

const worksWithPeople: readonly Permission[] = [
  'manageServer',
  'manageRoles',
  'manageNicknames',
  'kickMembers',
  'banMembers',
  'moderateMembers',
  'muteMembers',
  'deafenMembers',
]

/** Any one is enough. An administrator holds them all, and whoever is timed out none. */
export const canOverseeMembers = (granted: ReadonlySet<Permission>): boolean =>
  worksWithPeople.some((each) => granted.has(each))
