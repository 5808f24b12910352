import { asServerId, asUid } from '@parley/domain/ids'
import { sortNameOf } from '@parley/domain/members/sortNameOf'
import { member } from '@parley/domain/schema/server'
import { nickIn } from '../lib/compileServer'
import { converge } from '../lib/converge'
import { refs } from '../lib/db'
import { differenceOf } from '../lib/difference'
import { sources } from '../lib/serverState'
import { concerns, onWritten } from '../lib/trigger'

/** A name and avatar stand in every member list that shows them. */
export const onUserProfileWritten = onWritten('users/{uid}', async (change, { params }) => {
  if (!concerns(change, ['username', 'displayName', 'avatar'])) return
  const uid = asUid(params.uid)
  await converge(async (tx) => {
    const [user, ownServers] = await Promise.all([tx.get(sources.user(uid)), tx.get(refs.ownServers(uid))])
    const profile = user.data()
    if (!profile || ownServers.empty) return []
    const memberRefs = ownServers.docs.map(({ id }) => refs.member(asServerId(id), uid))
    const members = await tx.getAll(...memberRefs)
    return members
      .filter((snapshot) => snapshot.exists)
      .flatMap((snapshot) => {
        const sortName = sortNameOf({ ...profile, nick: nickIn(snapshot) })
        return differenceOf(snapshot, member, { ...profile, sortName })
      })
  })
})
