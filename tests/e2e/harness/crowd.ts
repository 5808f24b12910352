import { asRoleId, asUid, everyoneRoleId, type RoleId, type ServerId, type Uid } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { sortNameOf } from '@parley/domain/members/sortNameOf'
import { compileMemberTokens } from '@parley/domain/permissions/compile'
import { db, refs } from '../../../functions/src/lib/db'
import { readChannelInputs, readServerState } from '../../../functions/src/lib/serverState'
import { withoutBackgroundTriggers } from '../../../scripts/seed/backgroundTriggers'
import { writeDocuments } from '../../../scripts/seed/writeDocuments'

/** Whose names begin so late in the alphabet that no list of the first hundred has them. */
const far = ['Zoé Zachariáš', 'Zubin Zoroaster']
const isGardener = (n: number) => n % 10 === 0
const isOnline = (n: number) => n % 5 === 0

export type Crowd = {
  /** Names of those who are online, as the member list orders them. */
  readonly gardeners: readonly string[]
  readonly others: readonly string[]
  /** With whoever was there before. */
  readonly members: number
  uidOf(name: string): Uid
}

/**
 * As many as a server may hold, a fifth of them online. Only the last two have a profile, for a channel to be opened
 * and a server to be handed to them.
 */
export async function letInACrowd(s: ServerId): Promise<Crowd> {
  const gardener = await roleCalled(s, 'Gardener')
  const before = (await refs.members(s).count().get()).data().count
  const size = limits.membersPerServer - before
  const names = [...Array.from({ length: size - far.length }, (_, n) => `Aaron the ${n}th`), ...far]
  const online = names.flatMap((name, n) => (isOnline(n) && !far.includes(name) ? [{ name, n }] : []))
  const inOrder = (people: typeof online) =>
    people
      .map(({ name }) => ({ name, sortName: sortNameOf({ displayName: name, nick: null }) }))
      .toSorted((a, b) => (a.sortName < b.sortName ? -1 : 1))
      .map(({ name }) => name)
  const gardeners = inOrder(online.filter(({ n }) => isGardener(n)))
  const others = inOrder(online.filter(({ n }) => !isGardener(n)))
  const permissions = await readPermissions(s)

  await withoutBackgroundTriggers(() =>
    writeDocuments((put) => {
      const joinedAt = Date.now()
      for (const [n, displayName] of names.entries()) {
        const uid = uidAt(n)
        const roles = isGardener(n) ? [everyoneRoleId(s), gardener] : [everyoneRoleId(s)]
        const profile = { username: `crowd.${n}`, displayName, avatar: null }
        const sortName = sortNameOf({ displayName, nick: null })
        put(refs.member(s, uid), { schemaVersion, ...profile, nick: null, sortName, roles, joinedAt })
        // As they are compiled, or the next repair would write thousands, with an event for each.
        const viewTokens = compileMemberTokens({ ...permissions, uid, memberRoles: roles })
        const access = { viewTokens, timeoutUntil: 0, suspended: false, roles, joinedAt }
        put(refs.access(s, uid), { schemaVersion, ...access })
        if (far.includes(displayName)) {
          put(refs.user(uid), { schemaVersion, ...profile, bio: '', createdAt: joinedAt })
        } else if (isOnline(n)) {
          const group = isGardener(n) ? gardener : everyoneRoleId(s)
          const shown = { ...profile, nick: null, sortName, roles }
          put(refs.online(s, uid), { schemaVersion, ...shown, state: 'online', group })
        }
      }
      put(refs.memberStats(s), {
        schemaVersion,
        members: limits.membersPerServer,
        online: { [gardener]: gardeners.length, [everyoneRoleId(s)]: others.length },
      })
    }),
  )
  return {
    gardeners,
    others,
    members: limits.membersPerServer,
    uidOf: (name) => uidAt(names.indexOf(name)),
  }
}

async function readPermissions(s: ServerId) {
  return db.runTransaction(async (tx) => {
    const state = await readServerState(tx, s)
    if (!state) throw new Error(`There is no server ${s}.`)
    return { ...state, channels: await readChannelInputs(tx, s) }
  })
}

const uidAt = (n: number) => asUid(`crowd${n}`)

async function roleCalled(s: ServerId, name: string): Promise<RoleId> {
  const { docs } = await refs.roles(s).where('name', '==', name).get()
  const role = docs[0]
  if (!role) throw new Error(`There is no role ${name}.`)
  return asRoleId(role.id)
}
