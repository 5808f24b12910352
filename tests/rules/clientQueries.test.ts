import {
  asChannelId,
  asMessageId,
  asServerId,
  asUid,
  everyoneRoleId,
  mintMessageId,
} from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { getDocs, type Query } from 'firebase/firestore'
import { afterAll, it } from 'vitest'
import { directoryQuery, directoryShapes, directoryWays } from '../../web/src/backend/directoryQueries'
import { queries, queryShapes } from '../../web/src/backend/queries'
import { allowed, refused } from './verdicts'
import { type Actor, general, memberTokens, serverId, startWorld, uidOf } from './world'

const world = await startWorld('client-queries')
afterAll(() => world.end())

const s = asServerId(serverId)
const c = asChannelId(general)
const cursor = { atMs: 1_800_000_000_000, id: mintMessageId() }
const reactedTo = asMessageId((await world.putMessage('owner')).split('/').at(-1)!)

/** What the app really sends, and not what a test believes that it sends. */
function queriesOf(actor: Actor): Record<keyof typeof queries, readonly Query[]> {
  const db = world.as(actor)
  const tokens = memberTokens(actor)
  const ownUid = asUid(uidOf(actor))
  return {
    ownServers: [queries.ownServers(db, asUid(uidOf(actor)))],
    channels: queries.channels(db, s, tokens),
    privateDocuments: [queries.privateDocuments(db, asUid(uidOf(actor)))],
    activity: [...queries.activity(db, tokens), ...queries.activity(db, tokens, { since: cursor.atMs })],
    roles: [queries.roles(db, s)],
    membersByName: [
      queries.membersByName(db, s, { most: limits.listMax }),
      queries.membersByName(db, s, { after: { sortName: 'a', id: asUid('somebody') } }),
    ],
    membersCalled: [queries.membersCalled(db, s, 'a')],
    membersById: queries.membersById(db, s, [asUid(uidOf('owner')), asUid('somebody')]),
    membersWithRole: [queries.membersWithRole(db, s, everyoneRoleId(s))],
    online: [queries.online(db, s)],
    onlineInGroup: [
      queries.onlineInGroup(db, s, everyoneRoleId(s)),
      queries.onlineInGroup(db, s, everyoneRoleId(s), { sortName: 'a', id: asUid('somebody') }),
    ],
    onlineBetween: [queries.onlineBetween(db, s, 'a', 'b')],
    messagesNewestFirst: [
      queries.messagesNewestFirst(db, s, c, { ownUid, sinceMs: null }),
      queries.messagesNewestFirst(db, s, c, { ownUid, sinceMs: null, cursor }),
    ],
    messagesOldestFirst: [queries.messagesOldestFirst(db, s, c, { ownUid, sinceMs: null, cursor })],
    typing: [queries.typing(db, s, c)],
    reactors: [
      queries.reactors(db, s, c, reactedTo, '👍'),
      queries.reactors(db, s, c, reactedTo, '👍', cursor.atMs),
    ],
  }
}

/** Under the names of their shapes. */
function directoryOf(actor: Actor): Record<string, readonly Query[]> {
  const db = world.as(actor)
  const filters = [
    ['All', 'all'],
    ['WithRole', everyoneRoleId(s)],
    ['WithoutRole', 'none'],
  ] as const
  const last = { id: asUid('somebody'), sortName: 'a', username: 'a', joinedAt: cursor.atMs }
  return Object.fromEntries(
    filters.flatMap(([name, filter]) =>
      directoryWays.map((way) => [
        `directory${name}/${way}`,
        [undefined, last].flatMap((after) =>
          [null, ...(way === 'newest' || way === 'oldest' ? [cursor.atMs] : [])].map((since) =>
            directoryQuery(db, s, { filter, way, letters: 'a', since, after }),
          ),
        ),
      ]),
    ),
  )
}

const saysThatOneIsSuspended: keyof typeof queries = 'privateDocuments'

it.each([...queryShapes, ...directoryShapes])(
  'the query $name is granted to a member, and refused to a suspended one but for what tells them so',
  async ({ name }) => {
    const all = (actor: Actor) =>
      Object.entries({ ...queriesOf(actor), ...directoryOf(actor) }).flatMap(([key, list]) =>
        key === name ? list : [],
      )
    if (all('member').length === 0) throw new Error(`Nothing asks ${name}`)
    for (const query of all('member')) await allowed(getDocs(query))
    const verdict = name === saysThatOneIsSuspended ? allowed : refused
    for (const query of all('suspended member')) await verdict(getDocs(query))
  },
)
