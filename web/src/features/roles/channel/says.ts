import { inTableOrder, type Permission } from '@parley/domain/permissions/permission'
import type { Says } from '@parley/domain/permissions/overwrites'

/** Neutral leaves it to the server's roles. */
export type Say = 'allow' | 'neutral' | 'deny'
/** What somebody has chosen and not saved yet. */
export type Said = Readonly<Partial<Record<Permission, Say>>>

export function sayOf({ allow, deny }: Says, permission: Permission): Say {
  // An overwrite that both denies and allows allows.
  if (allow.includes(permission)) return 'allow'
  return deny.includes(permission) ? 'deny' : 'neutral'
}

/** Those that were chosen and are not so already. */
export const changedSays = (stored: Says, said: Said): Permission[] =>
  (Object.keys(said) as Permission[]).filter((permission) => said[permission] !== sayOf(stored, permission))

export function saysAfter(stored: Says, said: Said): { allow: Permission[]; deny: Permission[] } {
  const all = [...stored.allow, ...stored.deny, ...(Object.keys(said) as Permission[])]
  const those = (say: Say) =>
    inTableOrder(all.filter((permission) => (said[permission] ?? sayOf(stored, permission)) === say))
  return { allow: those('allow'), deny: those('deny') }
}
