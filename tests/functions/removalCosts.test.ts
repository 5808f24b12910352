/** What the table of docs/moderation.md says, counted in the transactions themselves. */
import { randomUUID } from 'node:crypto'
import { asRoleId, asUid, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { beforeEach, describe, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { banMembers } from '../../functions/src/moderation/banMembers'
import { convergeBan } from '../../functions/src/moderation/convergeBans'
import { kickMembers } from '../../functions/src/moderation/kickMembers'
import { listBans } from '../../functions/src/moderation/listBans'
import { unbanMember } from '../../functions/src/moderation/unbanMember'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { type Cost, costOf } from './costs'
import { addMember } from './edits'
import { aPerson, aServer, type Person } from './people'
import { putRoles } from './roleCalls'

/** The counter of the call, the look for an earlier answer twice, whether they are suspended; and both kept. */
const ofCall: Cost = { reads: 4, writes: 2 }
/** A call that only reads keeps no answer and looks for none. */
const ofReading: Cost = { reads: 2, writes: 1 }
/** Everyone's, and one more. */
const roles = 2
const ofActor = 2 + roles

let owner: Person
let serverId: ServerId
const people = ['one', 'two', 'three'].map(asUid)

beforeEach(async () => {
  owner = await aPerson('Olga')
  serverId = (await aServer(owner)).serverId
  await withoutBackgroundTriggers(async () => {
    await putRoles(serverId, [[asRoleId('500000000000000001'), 1, []]])
    for (const uid of people) {
      await addMember(serverId, uid)
      const shown = { username: uid, displayName: uid, nick: null, sortName: uid, avatar: null }
      await refs.member(serverId, uid).set({ schemaVersion, ...shown, roles: [], joinedAt: 0 })
    }
  })
})

type Runs = { run: (request: never) => unknown }
/** In this process, where it can be counted, and while no trigger gets in its way. */
const costOfCall = (callable: Runs, data: object) =>
  withoutBackgroundTriggers(() =>
    costOf(async () => {
      const request = { auth: { uid: owner.uid, token: {} }, data: { serverId, ...data }, rawRequest: {} }
      await callable.run(request as never)
    }),
  )
const plus = (base: Cost, { reads, writes }: Cost): Cost => ({
  reads: base.reads + reads,
  writes: base.writes + writes,
})
const terms = { deleteMessages: 'none', until: null }
const ban = (memberIds: readonly string[]) =>
  costOfCall(banMembers, { requestId: randomUUID(), memberIds, ...terms })

describe('costs', () => {
  test('of a kick', async () => {
    const kick = { requestId: randomUUID(), memberIds: people }
    expect(await costOfCall(kickMembers, kick)).toEqual(
      plus(ofCall, { reads: ofActor + people.length, writes: 3 * people.length }),
    )
  })
  test('of a ban, of members and of a stranger, and of looking after it', async () => {
    expect(await ban(people)).toEqual(
      plus(ofCall, { reads: ofActor + 2 * people.length, writes: 4 * people.length }),
    )
    const [first = asUid('')] = people
    expect(await costOf(() => convergeBan(serverId, first))).toEqual({ reads: 2, writes: 0 })
    const stranger = await aPerson('Sam')
    expect(await ban([stranger.uid])).toEqual(plus(ofCall, { reads: ofActor + 3, writes: 2 }))
    expect(await costOf(() => convergeBan(serverId, owner.uid))).toEqual({ reads: 1, writes: 0 })
  })
  test('of a ban by hand', async () => {
    const [first = asUid('')] = people
    await withoutBackgroundTriggers(async () => {
      const own = { schemaVersion, name: 'x', icon: null, joinedAt: Date.now() }
      await refs.ownServer(first, serverId).set(own)
      await refs.ban(serverId, first).set({})
    })
    const cost = await withoutBackgroundTriggers(() => costOf(() => convergeBan(serverId, first)))
    expect(cost).toEqual({ reads: 7, writes: 5 })
  })
  test('of the list, and of lifting a ban', async () => {
    await ban(people)
    expect(await costOfCall(listBans, { search: '', after: null })).toEqual(
      plus(ofReading, { reads: ofActor + people.length + 1, writes: 0 }),
    )
    const lift = { requestId: randomUUID(), memberId: people[0] }
    expect(await costOfCall(unbanMember, lift)).toEqual(plus(ofCall, { reads: ofActor + 1, writes: 2 }))
  })
})
