import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { explain } from './explain'
import { type Permission, permissions } from './permission'
import { type PermissionsInput, permissionsIn } from './permissionsIn'

const everyone = '1'
const [bakers, cooks] = ['2', '3']
const me = 'me'

/** Few, so that each is often said something of, and every kind of consequence is among them. */
const tried: readonly Permission[] = [
  'viewChannel',
  'sendMessages',
  'attachFiles',
  'readMessageHistory',
  'manageMessages',
]
const some = fc.subarray([...tried])
const says = fc.record({ allow: some, deny: some })
const overwriteOf = (kind: 'role' | 'member') => says.map((said) => ({ kind, ...said }))
const granted = fc
  .tuple(some, fc.integer({ min: 0, max: 9 }))
  .map(([list, dice]): Permission[] => (dice === 0 ? [...list, 'administrator'] : list))

const inputs: fc.Arbitrary<PermissionsInput> = fc
  .record({
    ownerId: fc.constantFrom(me, 'boss', 'boss', 'boss', 'boss'),
    roles: fc.tuple(granted, granted, granted),
    held: fc.subarray([bakers, cooks]),
    overwrites: fc.record(
      {
        [everyone]: overwriteOf('role'),
        [bakers]: overwriteOf('role'),
        [cooks]: overwriteOf('role'),
        [me]: overwriteOf('member'),
        another: overwriteOf('member'),
      },
      { requiredKeys: [] },
    ),
    isInChannel: fc.boolean(),
    isTimedOut: fc.boolean(),
    suspended: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  })
  .map((drawn) => ({
    server: { ownerId: drawn.ownerId },
    serverId: everyone,
    roles: [everyone, bakers, cooks].map((id, n) => ({ id, permissions: drawn.roles[n] ?? [] })),
    uid: me,
    access: {
      roles: [everyone, ...drawn.held],
      timeoutUntil: drawn.isTimedOut ? 2 : 0,
      suspended: drawn.suspended,
    },
    nowMs: 1,
    ...(drawn.isInChannel && { channel: { type: 'text' as const, overwrites: thoseIn(drawn.overwrites) } }),
  }))

const thoseIn = <T>(some: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(some).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  )

describe('an explanation', () => {
  it('comes to what is really so, for every permission', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const really = permissionsIn(input)
        for (const permission of permissions) {
          expect(explain(input, permission).isAllowed, permission).toBe(really.has(permission))
        }
      }),
      { seed: 20_261_127, numRuns: 5_000 },
    )
  })
  it('names the role, the overwrite or the reason that decided', () => {
    const input: PermissionsInput = {
      server: { ownerId: 'boss' },
      serverId: everyone,
      roles: [
        { id: everyone, permissions: ['viewChannel', 'sendMessages', 'attachFiles'] },
        { id: bakers, permissions: ['manageMessages'] },
        { id: cooks, permissions: [] },
      ],
      uid: me,
      access: { roles: [everyone, bakers, cooks], timeoutUntil: 0, suspended: false },
      nowMs: 1,
      channel: {
        type: 'text',
        overwrites: {
          [everyone]: { kind: 'role', allow: [], deny: ['sendMessages'] },
          [cooks]: { kind: 'role', allow: [], deny: ['manageMessages'] },
        },
      },
    }
    expect(explain(input, 'sendMessages').steps).toEqual([
      { kind: 'grants', roleIds: [everyone], isAllowed: true },
      { kind: 'everyone overwrite', isAllowed: false },
    ])
    expect(explain(input, 'attachFiles').steps).toEqual([
      { kind: 'grants', roleIds: [everyone], isAllowed: true },
      { kind: 'needs', permission: 'sendMessages', isAllowed: false },
    ])
    expect(explain(input, 'manageMessages').steps).toEqual([
      { kind: 'grants', roleIds: [bakers], isAllowed: true },
      { kind: 'role overwrites', roleIds: [cooks], isAllowed: false },
    ])
    expect(explain({ ...input, uid: 'boss' }, 'banMembers').steps).toEqual([
      { kind: 'owner', isAllowed: true },
    ])
  })
})
