import {
  asChannelId,
  asDeviceId,
  asRoleId,
  asUid,
  type ChannelId,
  everyoneRoleId,
  mintMessageId,
  type RoleId,
  type ServerId,
  type Uid,
} from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { Permission } from '@parley/domain/permissions/permission'
import { presenceStatus } from '@parley/domain/schema/presence'
import type { Overwrite } from '@parley/domain/schema/server'
import { describe, expect, test } from 'vitest'
import { aRule, someWords } from '../../functions/src/automod/aRule'
import { convergeAutomod } from '../../functions/src/automod/convergeAutomod'
import { convergeAccount, convergeServer } from '../../functions/src/lib/converge'
import { db, refs } from '../../functions/src/lib/db'
import { convergeBans } from '../../functions/src/moderation/convergeBans'
import { convergeRemains } from '../../functions/src/removal/convergeRemains'
import { addMember, addRole, setOverwrites } from './edits'
import { anInvite } from './inviteCalls'
import { aPerson, aServer, createChannel, resultOf } from './people'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { until } from './until'

const seed = 20_261_121
const rounds = 60

/** mulberry32: the same edits on every run. */
function randomFrom(state: number) {
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const pool: Permission[] = ['viewChannel', 'readMessageHistory', 'sendMessages', 'manageMessages']
const roleIds = ['500000000000000001', '500000000000000002', '500000000000000003'].map(asRoleId)

const page = asDeviceId('abcdefghijABCDEFGHIJ')

type World = { serverId: ServerId; channels: ChannelId[]; uids: Uid[] }

async function aWorld(): Promise<World> {
  const people = await Promise.all([aPerson('Owner'), aPerson('One'), aPerson('Two'), aPerson('Three')])
  const { serverId, channelId } = await aServer(people[0])
  const second = resultOf(await createChannel(people[0], serverId))
  for (const roleId of roleIds) await addRole(serverId, roleId, [])
  for (const { uid } of people.slice(1)) await addMember(serverId, uid)
  return {
    serverId,
    channels: [channelId, asChannelId(second.channelId)],
    uids: people.map(({ uid }) => uid),
  }
}

/** One thing that somebody may do by hand, chosen by chance. */
function editorOf({ serverId, channels, uids }: World, random: (below: number) => number) {
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!
  const some = <T>(list: readonly T[]) => list.filter(() => random(3) === 0)
  const anOverwrite = (kind: Overwrite['kind']): Overwrite => ({ kind, allow: some(pool), deny: some(pool) })
  const everyone: RoleId = everyoneRoleId(serverId)
  const edits = [
    () => refs.role(serverId, one([everyone, ...roleIds])).update({ permissions: some(pool) }),
    () => refs.role(serverId, one(roleIds)).update({ permissions: ['administrator'] }),
    () => refs.role(serverId, one(roleIds)).delete(),
    () => addRole(serverId, one(roleIds), some(pool)),
    () => {
      const roles = some([everyone, ...roleIds]).map((id) => [id, anOverwrite('role')] as const)
      const members = some(uids).map((uid) => [uid, anOverwrite('member')] as const)
      return setOverwrites(serverId, one(channels), Object.fromEntries([...roles, ...members]))
    },
    () => addMember(serverId, one(uids.slice(1)), { roles: some(roleIds) }),
    () => refs.access(serverId, one(uids.slice(1))).delete(),
    () => refs.member(serverId, one(uids.slice(1))).delete(),
    () => refs.server(serverId).update({ ownerId: one(uids), name: `Room ${random(100)}` }),
    () => refs.user(one(uids)).update({ displayName: `Name ${random(100)}` }),
    () => refs.suspension(one(uids)).set({}),
    () => refs.suspension(one(uids)).delete(),
    () =>
      refs.device(one(uids), page).set({ schemaVersion, state: one(['active', 'idle']), since: Date.now() }),
    () => refs.device(one(uids), page).delete(),
    () => refs.presence(one(uids)).set({ schemaVersion, status: one(presenceStatus.options) }),
    () => refs.role(serverId, one(roleIds)).update({ hoist: random(2) === 0, position: random(5) }),
  ]
  return async () => {
    try {
      await one(edits)()
    } catch (error) {
      // An update of a role that an earlier edit deleted.
      if (!(error instanceof Error && error.message.includes('NOT_FOUND'))) throw error
    }
  }
}

describe('repair', () => {
  test('has nothing to do after sixty random edits in quick succession', async () => {
    const world = await aWorld()
    const edit = editorOf(world, randomFrom(seed))
    for (let round = 0; round < rounds; round++) await edit()
    const readDifferences = async () => {
      const differences = await convergeServer(world.serverId, 'compare')
      return differences.map(({ ref, change, fields }) => ({ path: ref.path, change, fields }))
    }
    await until(readDifferences, [])
    for (const uid of world.uids) await until(() => convergeAccount(uid, 'compare'), [])
  })

  test('finds what triggers could not see, changes nothing while comparing, and puts it right', async () => {
    // From the start, or late events would put right what is broken here.
    await withoutBackgroundTriggers(async () => {
      const { serverId, channels, uids } = await aWorld()
      await convergeServer(serverId, 'write')
      const [channel, uid] = [channels[0]!, uids[1]!]
      const gone = asUid('nobody')
      await refs.acl(serverId, channel).delete()
      await refs.channel(serverId, channel).update({ viewTokens: [] })
      await refs.access(serverId, uid).update({ viewTokens: [], suspended: true })
      await refs.member(serverId, uids[2]!).delete()
      await refs.channel(serverId, channels[1]!).delete()
      await refs.standing(uid).update({ viewTokens: ['a:another'], suspended: true })
      await refs.ownServer(gone, serverId).set({ schemaVersion: 1, name: '', icon: null, joinedAt: 0 })
      const expected = [
        ['create', refs.acl(serverId, channel).path],
        ['update', refs.channel(serverId, channel).path],
        ['delete', refs.acl(serverId, channels[1]!).path],
        ['update', refs.access(serverId, uid).path],
        ['update', refs.standing(uid).path],
        ['create', refs.member(serverId, uids[2]!).path],
      ]
      const compare = async (mode: 'compare' | 'write') =>
        (await convergeServer(serverId, mode)).map(({ ref, change }) => [change, ref.path]).sort()
      expect(await compare('compare')).toEqual(expected.sort())
      expect(await compare('write')).toEqual(expected.sort())
      expect(await compare('compare')).toEqual([])
      expect(await convergeAccount(gone, 'write')).toHaveLength(1)
      expect((await refs.ownServer(gone, serverId).get()).exists).toBe(false)

      await refs.standing(uids[2]!).delete()
      await refs.standing(uids[3]!).update({ servers: { [serverId]: [], '100000000000000001': ['more'] } })
      for (const each of uids.slice(2)) {
        const different = (await convergeAccount(each, 'compare')).map(({ ref }) => ref.path)
        expect(different).toEqual([refs.standing(each).path])
        await convergeAccount(each, 'write')
        expect(await convergeAccount(each, 'compare')).toEqual([])
        expect((await refs.standing(each).get()).data()?.servers).toEqual({
          [serverId]: [serverId, `u:${each}`],
        })
      }
    })
  })

  test('finds rules of automod that no trigger saw, also where there are none any more', async () => {
    await withoutBackgroundTriggers(async () => {
      const { serverId } = await aWorld()
      const { path } = refs.server(serverId)
      const differences = async (mode: 'compare' | 'write') =>
        (await convergeAutomod(serverId, mode)).map(({ change, ref, fields }) => [change, ref.path, fields])
      expect(await differences('compare')).toEqual([])
      await refs.automod(serverId).set({ schemaVersion, rules: [aRule(someWords({ keywords: ['banana'] }))] })
      expect(await differences('compare')).toEqual([['update', path, { automod: true }]])
      await differences('write')
      expect(await differences('compare')).toEqual([])
      await refs.automod(serverId).delete()
      expect(await differences('write')).toEqual([['update', path, { automod: false }]])
      expect((await refs.server(serverId).get()).data()?.automod).toBe(false)
    })
  })

  test('finds bans that no trigger saw, and takes their people out', async () => {
    await withoutBackgroundTriggers(async () => {
      const { serverId, uids } = await aWorld()
      await convergeServer(serverId, 'write')
      const [owner, out, back] = [uids[0]!, uids[1]!, uids[2]!]
      for (const uid of [owner, out]) await refs.ban(serverId, uid).set({})
      await refs.ban(serverId, back).set({ until: new Date(0) })
      const expected = [
        ...[owner, out, back].map((uid) => `update ${refs.ban(serverId, uid).path}`),
        `delete ${refs.access(serverId, out).path}`,
        `delete ${refs.member(serverId, out).path}`,
        `delete ${refs.ownServer(out, serverId).path}`,
        `create ${refs.removal(out, serverId).path}`,
      ]
      const compare = async (mode: 'compare' | 'write') =>
        (await convergeBans(serverId, mode)).map(({ ref, change }) => `${change} ${ref.path}`).sort()
      expect(await compare('compare')).toEqual(expected.sort())
      expect((await refs.access(serverId, out).get()).exists).toBe(true)
      expect(await compare('write')).toEqual(expected.sort())
      expect(await compare('compare')).toEqual([])
      const isIn = async (uid: Uid) => (await refs.access(serverId, uid).get()).exists
      expect(await Promise.all([owner, out, back].map(isIn))).toEqual([true, false, true])
      // Their rail with it: whoever is no member any more is not found with the rest of the server.
      expect((await refs.ownServer(out, serverId).get()).exists).toBe(false)
    })
  })

  test('finds what deleted servers and channels left behind, and removes that alone', async () => {
    // As above: the triggers of what is deleted here would do the same, a moment earlier or later.
    await withoutBackgroundTriggers(async () => {
      const [gone, standing] = [await anInvite(), await anInvite()]
      for (const { serverId } of [gone, standing]) await convergeServer(serverId, 'write')
      const { uid } = gone.owner
      const message = refs.message(standing.serverId, standing.channelId, mintMessageId())
      await refs.server(gone.serverId).delete()
      await db.doc(message.path).set({ schemaVersion })
      await refs.channel(standing.serverId, standing.channelId).delete()
      const expected = [
        `delete ${refs.invite(gone.code).path}`,
        `delete ${refs.channel(standing.serverId, standing.channelId).path}`,
        `delete ${refs.server(gone.serverId).path}`,
      ]
      // Other stories leave something behind as well.
      const isOurs = (line: string) =>
        [gone.serverId, standing.serverId, gone.code].some((id) => line.includes(id))
      const compare = async (mode: 'compare' | 'write') =>
        (await convergeRemains(mode))
          .map(({ ref, change }) => `${change} ${ref.path}`)
          .filter(isOurs)
          .sort()
      expect(await compare('compare')).toEqual(expected.sort())
      expect((await refs.access(gone.serverId, uid).get()).exists).toBe(true)
      // The entry on the rail and the standing, before the rest of the server has gone as well as after.
      expect(await convergeAccount(uid, 'compare')).toHaveLength(2)

      expect(await compare('write')).toEqual(expected.sort())
      expect(await convergeAccount(uid, 'write')).toHaveLength(2)
      expect(await compare('compare')).toEqual([])
      expect(await refs.server(gone.serverId).listCollections()).toEqual([])
      expect((await refs.invite(gone.code).get()).exists).toBe(false)
      expect((await message.get()).exists).toBe(false)
      expect((await refs.ownServer(uid, gone.serverId).get()).exists).toBe(false)
      expect((await refs.invite(standing.code).get()).exists).toBe(true)
      expect(await convergeAccount(standing.owner.uid, 'compare')).toEqual([])
    })
  })
})
