import { asRoleId, asServerId, asUid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { getDocs, type Query } from 'firebase/firestore'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { queries, type NameCursor } from '../../web/src/backend/queries'
import { server, serverId, startWorld } from './world'

const world = await startWorld('member-pages')
afterAll(() => world.end())

const s = asServerId(serverId)
const team = '100000000000000009'
const crowd = 230

/** Ten share each name, so that pages end between people of one name. */
const nameOf = (n: number) => `name ${String(Math.floor(n / 10)).padStart(3, '0')}`
const idOf = (n: number) => `crowd-${String((n * 7) % crowd).padStart(3, '0')}`

beforeAll(async () => {
  const everybody = Array.from({ length: crowd }, (_, n) => n)
  const shown = (n: number) => ({ schemaVersion: 1, sortName: nameOf(n), username: idOf(n) })
  await world.rest.seed([
    ...['zora', 'zora🌱', 'zorb'].map((sortName) => ({
      path: `${server}/members/${sortName}`,
      data: { schemaVersion: 1, sortName, username: sortName },
    })),
    ...everybody.map((n) => ({ path: `${server}/members/${idOf(n)}`, data: shown(n) })),
    ...everybody.map((n) => ({
      path: `${server}/online/${idOf(n)}`,
      data: { ...shown(n), state: 'online', group: n % 3 === 0 ? team : serverId },
    })),
  ])
})

async function readPages(pageAfter: (after?: NameCursor) => Query) {
  const rows: NameCursor[] = []
  let reads = 0
  for (let after: NameCursor | undefined; ; ) {
    const { docs } = await getDocs(pageAfter(after))
    reads += docs.length
    rows.push(...docs.map((found) => ({ sortName: String(found.get('sortName')), id: asUid(found.id) })))
    after = rows.at(-1)
    if (docs.length < limits.memberPage) return { rows, reads }
  }
}

const inOrder = (rows: readonly NameCursor[]) =>
  rows.toSorted((a, b) => {
    if (a.sortName !== b.sortName) return a.sortName < b.sortName ? -1 : 1
    return a.id < b.id ? -1 : 1
  })

it('page by page everybody comes once, in the order of names', async () => {
  const db = world.as('member')
  const { rows, reads } = await readPages((after) => queries.membersByName(db, s, { after }))
  const crowdRows = rows.filter(({ id }) => id.startsWith('crowd-'))
  expect(rows).toEqual(inOrder(rows))
  expect(new Set(crowdRows.map(({ id }) => id)).size).toBe(crowd)
  expect(reads).toBe(rows.length)
})

it('page by page each group comes without the others', async () => {
  const db = world.as('member')
  const readGroup = (group: string) =>
    readPages((after) => queries.onlineInGroup(db, s, asRoleId(group), after))
  const [ofTeam, ofEveryone] = [await readGroup(team), await readGroup(serverId)]
  expect(ofTeam.rows).toEqual(inOrder(ofTeam.rows))
  expect(ofTeam.rows).toHaveLength(Math.ceil(crowd / 3))
  expect(ofTeam.rows.length + ofEveryone.rows.length).toBe(crowd)
})

it('between two names are those with either name as well', async () => {
  const { docs } = await getDocs(queries.onlineBetween(world.as('member'), s, 'name 003', 'name 005'))
  expect(docs).toHaveLength(30)
})

it('by the beginning of a name are found those who have it, at most a screen of them', async () => {
  const found = async (folded: string) => {
    const { docs } = await getDocs(queries.membersCalled(world.as('member'), s, folded))
    return docs.map((each) => ({ sortName: String(each.get('sortName')), id: asUid(each.id) }))
  }
  const tenth = await found('name 010')
  expect(tenth).toHaveLength(10)
  expect(tenth).toEqual(inOrder(tenth))
  expect(await found('name 0')).toHaveLength(limits.memberSearch)
  expect(await found('ame')).toEqual([])
  // What comes last of all characters still goes on with the name.
  expect((await found('zora')).map(({ sortName }) => sortName)).toEqual(['zora', 'zora🌱'])
})
