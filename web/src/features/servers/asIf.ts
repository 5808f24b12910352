import type { KnownActor } from './useOwnActor'

/** What is known of a server, asked for somebody else. Whether they are timed out, only functions tell. */
export const asIf = (
  actor: KnownActor,
  {
    uid,
    roles,
    timeoutUntil = 0,
  }: { readonly uid: string; readonly roles: readonly string[]; readonly timeoutUntil?: number },
): KnownActor => ({ ...actor, uid, access: { roles, timeoutUntil, suspended: false } })
