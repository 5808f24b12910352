/** The page of members, page by page: everybody once, in order, whatever is looked for. */
import { asRoleId, asServerId, asUid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { getDocs, type QueryDocumentSnapshot, type Timestamp } from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DirectoryAsk, directoryQuery } from '../../web/src/backend/directoryQueries'
import { server, serverId, startWorld } from './world'

const world = await startWorld('directory-pages')
afterAll(() => world.end())

const s = asServerId(serverId)
const team = asRoleId('100000000000000009')
const crowd = 130
const everybody = Array.from({ length: crowd }, (_, n) => n)
const pad = (n: number) => String(n).padStart(3, '0')
const idOf = (n: number) => `crowd-${pad((n * 7) % crowd)}`
const day = Date.UTC(2026, 0, 1)
const facts = (n: number) => ({
  // Ten share each name, and five each moment: pages end between people of one name, and of one moment.
  sortName: `name ${pad(Math.floor(n / 10))}`,
  username: `user.${pad((n * 11) % crowd)}`,
  joinedAt: day + Math.floor(((n * 13) % crowd) / 5) * 86_400_000,
  roles: n % 2 === 0 ? [serverId, team] : [serverId],
})
type Facts = ReturnType<typeof facts> & { id: string }
const all: readonly Facts[] = everybody.map((n) => ({ id: idOf(n), ...facts(n) }))

beforeAll(() =>
  world.rest.seed(
    all.map(({ id, joinedAt, ...rest }) => ({
      path: `${server}/members/${id}`,
      data: { schemaVersion: 1, ...rest, joinedAt: new Date(joinedAt) },
    })),
  ),
)

async function readAll(ask: DirectoryAsk): Promise<string[]> {
  const db = world.as('member')
  const ids: string[] = []
  for (let after: DirectoryAsk['after']; ; ) {
    const { docs } = await getDocs(directoryQuery(db, s, { ...ask, after }))
    const crowdDocs = docs.filter(({ id }) => id.startsWith('crowd-'))
    ids.push(...crowdDocs.map(({ id }) => id))
    if (docs.length < limits.memberPage) return ids
    after = cursorOf(docs.at(-1)!)
  }
}

const cursorOf = (found: QueryDocumentSnapshot) => ({
  id: asUid(found.id),
  sortName: String(found.get('sortName')),
  username: String(found.get('username')),
  joinedAt: (found.get('joinedAt') as Timestamp).toMillis(),
})

type Key = (person: Facts) => string | number
const sortedBy = (people: readonly Facts[], key: Key, sign: 1 | -1 = 1) =>
  people
    .toSorted((a, b) => {
      const [first, second] = key(a) === key(b) ? [a.id, b.id] : [key(a), key(b)]
      return first < second ? -sign : sign
    })
    .map(({ id }) => id)

describe.each([
  ['everybody', 'all', () => true],
  ['who holds a role', team, ({ roles }: Facts) => roles.includes(team)],
  ['who holds none', 'none', ({ roles }: Facts) => roles.length === 1],
] as const)('%s', (_, filter, isWanted: (person: Facts) => boolean) => {
  const wanted = all.filter(isWanted)
  it('comes by name', async () => {
    expect(await readAll({ filter, way: 'name' })).toEqual(sortedBy(wanted, ({ sortName }) => sortName))
  })
  it('comes by the day they joined, from either end', async () => {
    const byDay = ({ joinedAt }: Facts) => joinedAt
    expect(await readAll({ filter, way: 'oldest' })).toEqual(sortedBy(wanted, byDay))
    expect(await readAll({ filter, way: 'newest' })).toEqual(sortedBy(wanted, byDay, -1))
  })
  it('comes by the day they joined, without who joined before', async () => {
    const byDay = ({ joinedAt }: Facts) => joinedAt
    const since = day + 6 * 86_400_000
    const late = wanted.filter(({ joinedAt }) => joinedAt >= since)
    expect(late.length).toBeLessThan(wanted.length)
    expect(await readAll({ filter, way: 'newest', since })).toEqual(sortedBy(late, byDay, -1))
    expect(await readAll({ filter, way: 'oldest', since })).toEqual(sortedBy(late, byDay))
  })
  it('is found by how the name begins, and by how the username begins', async () => {
    const isCalled = ({ sortName }: Facts) => sortName.startsWith('name 00')
    expect(await readAll({ filter, way: 'called', letters: 'name 00' })).toEqual(
      sortedBy(wanted.filter(isCalled), ({ sortName }) => sortName),
    )
    const isUser = ({ username }: Facts) => username.startsWith('user.0')
    expect(await readAll({ filter, way: 'username', letters: 'user.0' })).toEqual(
      sortedBy(wanted.filter(isUser), ({ username }) => username),
    )
    expect(await readAll({ filter, way: 'called', letters: 'ame' })).toEqual([])
  })
})
