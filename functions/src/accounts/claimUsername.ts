import { claimUsername as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { schemaVersion } from '@parley/domain/limits'
import { isReservedUsername } from '@parley/domain/schema/user'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'

/** Makes the profile. A name belongs to whoever's transaction commits first, and one account has one name. */
export const claimUsername = callable(
  contract,
  { limit: { times: 20, perMs: 10 * 60_000 } },
  async (tx, uid, { username, displayName }) => {
    if (isReservedUsername(username)) throw new AppError('username-reserved', { field: 'username' })
    const [profile, claim] = await Promise.all([tx.get(refs.user(uid)), tx.get(refs.username(username))])
    const current = profile.data()
    if (current?.username === username) return { username }
    if (current) throw new AppError('forbidden', { field: 'username' })
    if (claim.exists && claim.data()?.uid !== uid) throw new AppError('username-taken', { field: 'username' })

    const createdAt = nowMs()
    tx.set(refs.username(username), { schemaVersion, uid, createdAt })
    tx.set(refs.user(uid), { schemaVersion, username, displayName, avatar: null, bio: '', createdAt })
    return { username }
  },
)
