import type { KnownActor } from './useOwnActor'

/** What is known of a server, asked for somebody else. Whether they are timed out, nobody else can read. */
export const asIf = (
  actor: KnownActor,
  { uid, roles }: { readonly uid: string; readonly roles: readonly string[] },
): KnownActor => ({ ...actor, uid, access: { roles, timeoutUntil: 0, suspended: false } })
