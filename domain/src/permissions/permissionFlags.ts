/** The seven flags that small chat servers count in one number, for what is imported from them and told to them. */
import { type Permission, permissions } from './permission'

const meanings: readonly (readonly [flag: number, means: readonly Permission[]])[] = [
  [1, ['viewChannel', 'readMessageHistory']],
  [2, ['sendMessages']],
  [4, ['manageMessages']],
  [8, ['manageChannels']],
  [16, ['kickMembers']],
  [32, ['banMembers']],
  [64, ['administrator']],
]

/** Bits that nobody knows mean nothing. */
export function permissionsFromFlags(flags: number): Permission[] {
  const meant = new Set<Permission>(meanings.flatMap(([flag, means]) => ((flags & flag) === 0 ? [] : means)))
  return permissions.filter((permission) => meant.has(permission))
}

/** A flag stands only where all that it means is granted. What has no flag is left out. */
export const flagsFromPermissions = (granted: readonly Permission[]): number =>
  meanings
    .filter(([, means]) => means.every((permission) => granted.includes(permission)))
    .reduce((sum, [flag]) => sum + flag, 0)
