import type { ServerId, Uid } from '@parley/domain/ids'

/** Every key about a server starts with this one, so that all of it can be forgotten together. */
export const serverKey = (s: ServerId) => ['server', s] as const
export const userKey = (uid: Uid) => ['user', uid] as const
