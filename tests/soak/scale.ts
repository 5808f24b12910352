/**
 * What the worst edits of permissions cost in the largest server that there may be: `npm run soak -- scale`. Says how
 * many documents each writes, when the answer came (messages are closed by then) and when the last list followed.
 */
import { performance } from 'node:perf_hooks'
import {
  asChannelId,
  asRoleId,
  asUid,
  type ChannelId,
  everyoneRoleId,
  type RoleId,
  type ServerId,
} from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { compileAcl, compileChannelTokens, compileMemberTokens } from '@parley/domain/permissions/compile'
import { defaultEveryonePermissions, type Permission } from '@parley/domain/permissions/permission'
import type { Overwrite } from '@parley/domain/schema/server'
import { db, refs } from '../../functions/src/lib/db'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { writeDocuments } from '../../scripts/seed/writeDocuments'
import { aPerson, aServer, call, type Person, resultOf } from '../functions/people'
import { updateRole } from '../functions/roleCalls'

const granted: Permission[] = [...defaultEveryonePermissions]
const without = (permission: Permission) => granted.filter((each) => each !== permission)
const idAt = (group: number, n: number) => String(300_000_000_000_000_000n + BigInt(group * 100_000 + n))
const roleIds = Array.from({ length: limits.rolesPerServer - 1 }, (_, n) => asRoleId(idAt(1, n)))
const channelIds = Array.from({ length: limits.channelsPerServer - 1 }, (_, n) => asChannelId(idAt(2, n)))
const memberIds = Array.from({ length: limits.membersPerServer - 1 }, (_, n) => asUid(`crowd${n}`))

/** What everybody may is granted by the everyone role, as in most servers, or by each of the other roles instead. */
type Shape = 'by everyone' | 'by each role'

async function fill(owner: Person, s: ServerId, shape: Shape): Promise<void> {
  const everyone = everyoneRoleId(s)
  const roles = [
    { id: everyone, permissions: shape === 'by everyone' ? granted : [] },
    ...roleIds.map((id) => ({ id, permissions: shape === 'by everyone' ? [] : granted })),
  ]
  // Every tenth channel is closed but for one role.
  const channels = channelIds.map((id, n) => {
    const closed: Record<string, Overwrite> = {
      [everyone]: { kind: 'role', allow: [], deny: ['viewChannel'] },
      [roleAt(n)]: { kind: 'role', allow: ['viewChannel'], deny: [] },
    }
    return { id, type: 'text' as const, overwrites: n % 10 === 0 ? closed : {} }
  })
  const state = { server: { ownerId: owner.uid }, serverId: s, roles }
  const shown = { schemaVersion, color: null, hoist: false, mentionable: false }
  await writeDocuments((put) => {
    put(refs.serverAcl(s), compileAcl(state))
    for (const [n, { id, permissions }] of roles.entries()) {
      put(refs.role(s, id), { ...shown, name: `Role ${n}`, position: n, permissions: [...permissions] })
    }
    for (const [n, channel] of channels.entries()) {
      const { id, type, overwrites } = channel
      const viewTokens = compileChannelTokens({ ...state, channel })
      const names = {
        name: `channel-${n}`,
        topic: '',
        parentId: null,
        position: n,
        slowModeSeconds: 0,
        locked: null,
      }
      put(refs.channel(s, id), {
        schemaVersion,
        type,
        overwrites,
        ...names,
        viewTokens,
        createdAt: Date.now(),
      })
      put(refs.acl(s, id), compileAcl({ ...state, channel }))
    }
    for (const [n, uid] of memberIds.entries()) {
      const memberRoles = [everyone, roleAt(n), roleAt(n + 1), roleAt(n + 2)]
      const viewTokens = compileMemberTokens({ ...state, channels, uid, memberRoles })
      const facts = { timeoutUntil: 0, suspended: false, joinedAt: Date.now() }
      put(refs.access(s, uid), { schemaVersion, roles: memberRoles, viewTokens, ...facts })
    }
  })
}

const roleAt = (n: number): RoleId => roleIds[n % roleIds.length]!

type Counted = { readonly acls: number; readonly channels: number; readonly members: number }

/** How many documents of a server were written since then. */
async function writtenSince(s: ServerId, since: FirebaseFirestore.Timestamp): Promise<Counted> {
  const [acls, channels, members] = await Promise.all(
    [refs.acls(s), refs.channels(s), refs.accessList(s)].map(async (collection) => {
      const { docs } = await collection.get()
      return docs.filter(({ updateTime }) => updateTime > since).length
    }),
  )
  return { acls: acls!, channels: channels!, members: members! }
}

/** Until nothing more has been written for a while: a trigger may still be on its way to the members. */
async function settle(s: ServerId, since: FirebaseFirestore.Timestamp, quietMs: number): Promise<Counted> {
  let last = await writtenSince(s, since)
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, quietMs))
    const now = await writtenSince(s, since)
    if (JSON.stringify(now) === JSON.stringify(last)) return now
    last = now
  }
}

async function lastWrite(s: ServerId): Promise<number> {
  const listings = await Promise.all(
    [refs.acls(s), refs.channels(s), refs.accessList(s)].map((each) => each.get()),
  )
  return Math.max(...listings.flatMap(({ docs }) => docs.map(({ updateTime }) => updateTime.toMillis())))
}

/** What one commit could not hold is written by a trigger, which may be seconds away. */
const usualQuietMs = 8_000

async function measure(
  s: ServerId,
  what: string,
  edit: () => Promise<unknown>,
  quietMs = usualQuietMs,
): Promise<void> {
  const since = (await refs.server(s).set({ description: what } as never, { merge: true })).writeTime
  const startMs = Date.now()
  const started = performance.now()
  await edit()
  const answerS = (performance.now() - started) / 1_000
  const { acls, channels, members } = await settle(s, since, quietMs)
  const followedS = ((await lastWrite(s)) - startMs) / 1_000
  console.log(
    `${what}: answer after ${answerS.toFixed(1)} s, all followed after ${followedS.toFixed(1)} s; ` +
      `written: ${acls} ACLs, ${channels} channels, ${members} members`,
  )
}

async function largestAcl(s: ServerId): Promise<number> {
  const { docs } = await refs.acls(s).get()
  return Math.max(...docs.map((snapshot) => JSON.stringify(snapshot.data()).length))
}

type Place = { readonly owner: Person; readonly serverId: ServerId; readonly channelId: ChannelId }

async function found(): Promise<Place> {
  const owner = await aPerson()
  return { owner, ...(await aServer(owner)) }
}

async function measureShape({ owner, serverId: s }: Place, shape: Shape): Promise<void> {
  await withoutBackgroundTriggers(() => fill(owner, s, shape))
  const kilobytes = ((await largestAcl(s)) / 1_000).toFixed(1)
  console.log(
    `\nGranted ${shape}: ${limits.channelsPerServer} channels, ${limits.rolesPerServer} roles, ` +
      `${limits.membersPerServer} members; the largest ACL has ${kilobytes} KB`,
  )
  const granting = shape === 'by everyone' ? everyoneRoleId(s) : roleAt(7)
  const update = async (permissions: Permission[]) =>
    resultOf(await updateRole(owner, s, { roleId: granting, permissions }))
  await measure(s, 'A role loses “send messages”', () => update(without('sendMessages')))
  await measure(s, 'It gets it back by hand, as in the console', () =>
    refs.role(s, granting).update({ permissions: granted }),
  )
  await measure(s, 'A role loses “view channels”', () => update(without('viewChannel')))
  await measure(s, 'It gets it back', () => update(granted))
}

/** Whoever else sees it is listed one by one from then on. */
const measureDeny = ({ owner, serverId: s, channelId }: Place) =>
  measure(
    s,
    'A channel is denied to one role of those who see it',
    () => deny(owner, s, channelId, roleAt(3)),
    20_000,
  )

async function deny(owner: Person, serverId: ServerId, channelId: ChannelId, id: RoleId): Promise<void> {
  const wish = { target: { kind: 'role', id }, says: { allow: [], deny: ['viewChannel'] } }
  resultOf(
    await call(owner, 'setOverwrite', { requestId: crypto.randomUUID(), serverId, channelId, ...wish }),
  )
}

const [open, strict] = [await found(), await found()]
await measureShape(open, 'by everyone')
await measureShape(strict, 'by each role')
// Last: the events of ten thousand members keep the emulator from everything else for minutes.
await measureDeny(open)
await db.terminate()
