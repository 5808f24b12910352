/**
 * Who is online where, and how many: what differs from what devices, chosen statuses and memberships say. Like
 * `compileServer.ts`, everything is computed from the current state inside the transaction that writes.
 */
import { everyoneRoleId, type ServerId, type Uid } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { groupOf } from '@parley/domain/members/groupOf'
import { stateOf } from '@parley/domain/presence/stateOf'
import { memberStats, online, type OnlineState } from '@parley/domain/schema/presence'
import type { Transaction } from 'firebase-admin/firestore'
import { readAll } from './compileServer'
import { refs } from './db'
import { type Difference, differenceOf, leftover } from './difference'
import { readHoistedRoles, sources } from './serverState'

/** One person in one server. */
export type Place = { readonly s: ServerId; readonly uid: Uid }

export async function onlineDifferences(tx: Transaction, places: readonly Place[]): Promise<Difference[]> {
  const uids = [...new Set(places.map(({ uid }) => uid))]
  const servers = [...new Set(places.map(({ s }) => s))]
  const [states, hoisted, members, onlines] = await Promise.all([
    readStates(tx, uids),
    Promise.all(servers.map(async (s) => [s, await readHoistedRoles(tx, s)] as const)),
    readAll(tx, places, ({ s, uid }) => sources.member(s, uid)),
    readAll(tx, places, ({ s, uid }) => refs.online(s, uid)),
  ])
  const hoistedIn = new Map(hoisted)
  return places.flatMap((place) => {
    const { s, uid } = place
    const state = states.get(uid)
    const member = members(place).data()
    if (!state || !member) return leftover(onlines(place))
    const group = groupOf(s, member.roles, hoistedIn.get(s) ?? [])
    return differenceOf(onlines(place), online, { schemaVersion, state, group, ...member })
  })
}

/** Those who are missing are not to be seen. */
async function readStates(tx: Transaction, uids: readonly Uid[]): Promise<Map<Uid, OnlineState>> {
  const [presences, suspensions, devices] = await Promise.all([
    readAll(tx, uids, refs.presence),
    readAll(tx, uids, refs.suspension),
    Promise.all(uids.map((uid) => tx.get(refs.devices(uid).limit(limits.devicesPerPerson)))),
  ])
  const states = new Map<Uid, OnlineState>()
  for (const [index, uid] of uids.entries()) {
    const deviceStates = devices[index]?.docs.map((snapshot) => snapshot.data().state) ?? []
    const state = suspensions(uid).exists ? null : stateOf(presences(uid).data()?.status, deviceStates)
    if (state) states.set(uid, state)
  }
  return states
}

/** Counted by the index: a read per thousand people. */
export async function memberStatsDifferences(tx: Transaction, s: ServerId): Promise<Difference[]> {
  const [server, stored, members, firstOnline] = await Promise.all([
    tx.get(refs.server(s)),
    tx.get(refs.memberStats(s)),
    // Not `members`: repair may be about to put those right.
    tx.get(refs.accessList(s).count()),
    tx.get(refs.onlineList(s).limit(limits.onlineWatched).count()),
  ])
  if (!server.exists) return leftover(stored)
  const isCrowd = firstOnline.data().count >= limits.onlineWatched
  const expected = {
    schemaVersion,
    members: members.data().count,
    online: isCrowd ? await countGroups(tx, s) : {},
  }
  return differenceOf(stored, memberStats, expected)
}

async function countGroups(tx: Transaction, s: ServerId): Promise<Record<string, number>> {
  const groups = [...(await readHoistedRoles(tx, s)).map(({ id }) => id), everyoneRoleId(s)]
  const counts = await Promise.all(
    groups.map(async (group) => {
      const counted = await tx.get(refs.onlineList(s).where('group', '==', group).count())
      return [group, counted.data().count] as const
    }),
  )
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}
