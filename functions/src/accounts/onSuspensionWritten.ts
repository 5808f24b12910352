import { asServerId, asUid, type Uid } from '@parley/domain/ids'
import { access } from '@parley/domain/schema/server'
import { FirebaseAuthError, getAuth } from 'firebase-admin/auth'
import { readAll } from '../lib/compileServer'
import { standingDifferences } from '../lib/compileStanding'
import { converge } from '../lib/converge'
import { refs } from '../lib/db'
import { differenceOf } from '../lib/difference'
import { onWritten } from '../lib/trigger'
import { convergePresence } from '../presence/convergeOnline'

/** The flags come first: rules read them, so they bind tokens that were issued before the suspension. */
export const onSuspensionWritten = onWritten('suspensions/{uid}', async (_change, { params }) => {
  const uid = asUid(params.uid)
  await flagMemberships(uid)
  await convergePresence(uid)
  await lockAccount(uid)
})

function flagMemberships(uid: Uid) {
  return converge(async (tx) => {
    const [suspension, standing, ownServers] = await Promise.all([
      tx.get(refs.suspension(uid)),
      tx.get(refs.standing(uid)),
      tx.get(refs.ownServers(uid)),
    ])
    const suspended = suspension.exists
    const accesses = await readAll(tx, ownServers.docs, ({ id }) => refs.access(asServerId(id), uid))
    return [
      ...standingDifferences(standing, { suspended, servers: {} }),
      ...ownServers.docs
        .map(accesses)
        .filter((snapshot) => snapshot.exists)
        .flatMap((snapshot) => differenceOf(snapshot, access, { suspended })),
    ]
  })
}

async function lockAccount(uid: Uid): Promise<void> {
  const { exists: disabled } = await refs.suspension(uid).get()
  try {
    await getAuth().updateUser(uid, { disabled })
    if (disabled) await getAuth().revokeRefreshTokens(uid)
  } catch (error) {
    // The account may be gone while its documents are still here.
    if (!(error instanceof FirebaseAuthError && error.code === 'auth/user-not-found')) throw error
  }
}
