/** Random servers for property tests: few roles, many overwrites, so that every step of the order gets its say. */
import type { ChannelInput, RoleInput } from '@parley/domain/permissions/compile'
import type { Permission } from '@parley/domain/permissions/permission'
import type { Verification } from '@parley/domain/schema/verification'
import fc from 'fast-check'

export type RandomMember = {
  readonly uid: string
  readonly roles: readonly string[]
  readonly isTimedOut: boolean
  readonly isSuspended: boolean
  /** Has not agreed to the rules of the house. */
  readonly isPending: boolean
  readonly isVerified: boolean
  readonly isNewAccount: boolean
  readonly isNewMember: boolean
}
export type RandomServer = {
  readonly server: { readonly ownerId: string; readonly verification: Verification }
  readonly serverId: string
  readonly roles: readonly RoleInput[]
  readonly channel: ChannelInput
  readonly members: readonly RandomMember[]
}

export const fixedSeed = 20_261_121

const tried: readonly Permission[] = ['viewChannel', 'readMessageHistory', 'sendMessages', 'manageMessages']
/** Rules never look at it, but interface and functions do. */
const other: Permission = 'embedLinks'

/** Without fast-check's bias towards small numbers, which would make nearly every coin fall on true. */
const chance = (percent: number) => fc.noBias(fc.integer({ min: 0, max: 99 })).map((n) => n < percent)

const someOf = (pool: readonly Permission[], percent: number): fc.Arbitrary<Permission[]> =>
  fc.tuple(...pool.map(() => chance(percent))).map((picks) => pool.filter((_, index) => picks[index]))

/** Sometimes on both sides, where an allow has the last word: so denies are drawn more often. */
const overwriteOf = (kind: 'role' | 'member') =>
  fc.record({
    kind: fc.constant(kind),
    allow: someOf([...tried, other], 27),
    deny: someOf([...tried, other], 40),
  })

const role = (id: string, percent: number) =>
  fc.tuple(someOf([...tried, other], percent), chance(4)).map(([granted, isAdministrator]) => ({
    id,
    permissions: isAdministrator ? [...granted, 'administrator' as const] : granted,
  }))

function member(serverId: string, uid: string, roleIds: readonly string[]): fc.Arbitrary<RandomMember> {
  return fc
    .record({
      roles: fc.tuple(...roleIds.map(() => chance(40))),
      isTimedOut: chance(12),
      isSuspended: chance(6),
      isPending: chance(6),
      isVerified: chance(75),
      isNewAccount: chance(25),
      isNewMember: chance(25),
    })
    .map(({ roles, ...rest }) => ({
      uid,
      roles: [serverId, ...roleIds.filter((_, index) => roles[index])],
      ...rest,
    }))
}

function overwrites(serverId: string, roleIds: readonly string[], uids: readonly string[]) {
  const targets = [
    ...[serverId, ...roleIds].map((id) => ({
      id,
      kind: 'role' as const,
      percent: id === serverId ? 60 : 40,
    })),
    ...uids.map((id) => ({ id, kind: 'member' as const, percent: 35 })),
  ]
  return fc
    .tuple(...targets.map(({ kind, percent }) => fc.tuple(chance(percent), overwriteOf(kind))))
    .map((drawn) =>
      Object.fromEntries(
        drawn.flatMap(([isThere, overwrite], index) => (isThere ? [[targets[index]!.id, overwrite]] : [])),
      ),
    )
}

/** Ids are derived from the number, so that many servers fit into one database. */
export function randomServer(number: number): fc.Arbitrary<RandomServer> {
  const id = (offset: number) => String(200_000_000_000_000_000n + BigInt(number * 100 + offset))
  const serverId = id(0)
  const roleIds = [id(1), id(2), id(3)]
  const channelId = id(10)
  const uids = ['ada', 'ben']
  return fc
    .record({
      ownerId: chance(20).map((isAda) => (isAda ? 'ada' : 'elsewhere')),
      everyone: role(serverId, 50),
      roles: fc.tuple(...roleIds.map((roleId) => role(roleId, 30))),
      overwrites: overwrites(serverId, roleIds, uids),
      type: fc.constantFrom(
        'text' as const,
        'text' as const,
        'text' as const,
        'voice' as const,
        'category' as const,
      ),
      members: fc.tuple(...uids.map((uid) => member(serverId, uid, roleIds))),
      verification: fc.constantFrom<Verification[]>('none', 'none', 'email', 'account', 'member'),
    })
    .map((drawn) => ({
      server: { ownerId: drawn.ownerId, verification: drawn.verification },
      serverId,
      roles: [drawn.everyone, ...drawn.roles],
      channel: { id: channelId, type: drawn.type, overwrites: drawn.overwrites },
      members: drawn.members,
    }))
}
