/**
 * Every query the app asks, but for those of one page that few people open (directoryQueries.ts), and the only file
 * that builds one. A shape names its fields once, and both its builder and the test that finds its index in
 * firestore.indexes.json read them from here.
 */
import type { ChannelId, MessageId, RoleId, ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { collections, paths } from '@parley/domain/paths'
import type { Millis } from '@parley/domain/schema/common'
import {
  collection,
  collectionGroup,
  type DocumentSnapshot,
  type Firestore,
  limit,
  orderBy,
  type Query,
  and,
  or,
  query,
  startAfter,
  where,
} from 'firebase/firestore'
import { timestampFromMillis } from './converters'

type Operator = '==' | '>=' | '<=' | 'in' | 'array-contains' | 'array-contains-any'

export type QueryShape = {
  readonly name: string
  /** The collection's id. */
  readonly collection: string
  /** A collection-group query. */
  readonly group?: boolean
  readonly where: readonly (readonly [field: string, operator: Operator])[]
  /** Asked for beside it, in one query: whatever meets these instead. */
  readonly or?: readonly (readonly [field: string, operator: Operator])[]
  readonly orderBy: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
}

/** Two people may have one name; the id decides then, or a page could end between them and lose the second. */
export const byName = [
  ['sortName', 'asc'],
  ['__name__', 'asc'],
] as const

/** What nobody else sees yet. */
const ownHeld = [
  ['held', '=='],
  ['authorId', '=='],
] as const

const shapes = {
  ownServers: {
    name: 'ownServers',
    collection: collections.servers,
    where: [],
    orderBy: [['joinedAt', 'asc']],
  },
  privateDocuments: {
    name: 'privateDocuments',
    collection: collections.private,
    where: [],
    orderBy: [],
  },
  channels: {
    name: 'channels',
    collection: collections.channels,
    where: [['viewTokens', 'array-contains-any']],
    orderBy: [],
  },
  roles: { name: 'roles', collection: collections.roles, where: [], orderBy: [] },
  membersByName: {
    name: 'membersByName',
    collection: collections.members,
    where: [],
    orderBy: byName,
  },
  membersCalled: {
    name: 'membersCalled',
    collection: collections.members,
    where: [
      ['sortName', '>='],
      ['sortName', '<='],
    ],
    orderBy: byName,
  },
  membersById: {
    name: 'membersById',
    collection: collections.members,
    where: [['__name__', 'in']],
    orderBy: [],
  },
  membersWithRole: {
    name: 'membersWithRole',
    collection: collections.members,
    where: [['roles', 'array-contains']],
    orderBy: byName,
  },
  online: { name: 'online', collection: collections.online, where: [], orderBy: byName },
  onlineInGroup: {
    name: 'onlineInGroup',
    collection: collections.online,
    where: [['group', '==']],
    orderBy: byName,
  },
  onlineBetween: {
    name: 'onlineBetween',
    collection: collections.online,
    where: [
      ['sortName', '>='],
      ['sortName', '<='],
    ],
    orderBy: [['sortName', 'asc']],
  },
  activity: {
    name: 'activity',
    collection: collections.activity,
    group: true,
    where: [['viewTokens', 'array-contains-any']],
    orderBy: [['lastAt', 'desc']],
  },
  messagesNewestFirst: {
    name: 'messagesNewestFirst',
    collection: collections.messages,
    where: [['held', '==']],
    or: ownHeld,
    orderBy: [
      ['createdAt', 'desc'],
      ['__name__', 'desc'],
    ],
  },
  messagesOldestFirst: {
    name: 'messagesOldestFirst',
    collection: collections.messages,
    where: [['held', '==']],
    or: ownHeld,
    orderBy: [
      ['createdAt', 'asc'],
      ['__name__', 'asc'],
    ],
  },
  typing: { name: 'typing', collection: collections.typing, where: [], orderBy: [] },
  reactors: {
    name: 'reactors',
    collection: collections.reactors,
    where: [['emojis', 'array-contains']],
    orderBy: [['at', 'desc']],
  },
} as const satisfies Record<string, QueryShape>

export const queryShapes: readonly QueryShape[] = Object.values(shapes)

/** Firestore's most for `array-contains-any`. A member of more roles than this gets several queries. */
const tokensPerQuery = 30
/** Firestore's most for `in`. */
const membersAtOnce = 30
/** Nothing that a name goes on with comes after it. */
export const lastCharacter = '\u{10ffff}'
/** As firestore.rules has it: nobody reads a longer list of people typing. */
const typingMax = 20
/** As firestore.rules has it: read positions of each server, and a few more. */
const privateMax = limits.serversPerUser + 10

/** The last person of a page in the order of names. */
export type NameCursor = { readonly sortName: string; readonly id: Uid }

type NamePage = { readonly after?: NameCursor | undefined; readonly most?: number }

type Ask = {
  db: Firestore
  /** Not for a collection group. */
  path?: string
  values?: readonly unknown[]
  orValues?: readonly unknown[]
  most: number
  after?: readonly unknown[]
  /** Nothing older than this by the field that the query orders by, whichever the direction. */
  since?: Millis | null
}

/** Where a page of messages begins or ends, itself excluded; without an id, together with all of that moment. */
export type MessageCursor = { readonly atMs: Millis; readonly id?: MessageId }

/** What part of a channel's messages is asked for. */
export type MessageRange = {
  /** Their own messages are among them while they are held. */
  readonly ownUid: Uid
  readonly cursor?: MessageCursor
  /** Rules refuse whoever lacks the history anything older than this, and a query has to say so itself. */
  readonly sinceMs: Millis | null
}

type ActivityRange = { readonly since?: Millis | null; readonly after?: DocumentSnapshot | undefined }

export function build(
  shape: QueryShape,
  { db, path, values = [], orValues = [], most, after, since = null }: Ask,
): Query {
  const sortedBy = shape.orderBy[0]?.[0] ?? ''
  const asked = shape.where.map(([field, operator], i) => where(field, operator, values[i]))
  const orAsked = shape.or?.map(([field, operator], i) => where(field, operator, orValues[i])) ?? []
  const sinceThen = since === null ? [] : [where(sortedBy, '>=', timestampFromMillis(since))]
  const from = path === undefined ? collectionGroup(db, shape.collection) : collection(db, path)
  const inOrder = [
    ...shape.orderBy.map(([field, direction]) => orderBy(field, direction)),
    ...(after === undefined ? [] : [startAfter(...after)]),
    limit(most),
  ]
  if (orAsked.length === 0) return query(from, ...asked, ...sinceThen, ...inOrder)
  return query(from, and(or(and(...asked), and(...orAsked)), ...sinceThen), ...inOrder)
}

function buildPerTokens(shape: QueryShape, ask: Ask, tokens: readonly string[]): Query[] {
  const parts: Query[] = []
  for (let i = 0; i < tokens.length; i += tokensPerQuery) {
    parts.push(build(shape, { ...ask, values: [tokens.slice(i, i + tokensPerQuery)] }))
  }
  return parts
}

export const queries = {
  ownServers: (db: Firestore, uid: Uid) =>
    build(shapes.ownServers, { db, path: paths.ownServers(uid), most: limits.serversPerUser }),

  privateDocuments: (db: Firestore, uid: Uid) =>
    build(shapes.privateDocuments, { db, path: paths.privateDocuments(uid), most: privateMax }),

  channels: (db: Firestore, s: ServerId, viewTokens: readonly string[]) =>
    buildPerTokens(
      shapes.channels,
      { db, path: paths.channels(s), most: limits.channelsPerServer },
      viewTokens,
    ),

  roles: (db: Firestore, s: ServerId) =>
    build(shapes.roles, { db, path: paths.roles(s), most: limits.rolesPerServer }),

  /** After the cursor; without one, from the first. */
  membersByName: (db: Firestore, s: ServerId, { after, most = limits.memberPage }: NamePage) =>
    build(shapes.membersByName, { ...pageAsk(db, paths.members(s), after), most }),

  /** Whose name in the server begins so. `folded` comes from `foldName`, as the names to sort by do. */
  membersCalled: (db: Firestore, s: ServerId, folded: string) =>
    build(shapes.membersCalled, {
      db,
      path: paths.members(s),
      values: [folded, folded + lastCharacter],
      most: limits.memberSearch,
    }),

  membersById: (db: Firestore, s: ServerId, uids: readonly Uid[]) => {
    const parts: Query[] = []
    for (let i = 0; i < uids.length; i += membersAtOnce) {
      const values = [uids.slice(i, i + membersAtOnce)]
      parts.push(build(shapes.membersById, { db, path: paths.members(s), values, most: membersAtOnce }))
    }
    return parts
  },

  /** The first by name: a longer list is what nobody would scroll through. */
  membersWithRole: (db: Firestore, s: ServerId, role: RoleId) =>
    build(shapes.membersWithRole, { db, path: paths.members(s), values: [role], most: limits.listMax }),

  online: (db: Firestore, s: ServerId) =>
    build(shapes.online, { db, path: paths.onlineList(s), most: limits.onlineWatched }),

  onlineInGroup: (db: Firestore, s: ServerId, group: RoleId, after?: NameCursor) =>
    build(shapes.onlineInGroup, { ...pageAsk(db, paths.onlineList(s), after), values: [group] }),

  /** By sort name, both ends included. */
  onlineBetween: (db: Firestore, s: ServerId, first: string, last: string) =>
    build(shapes.onlineBetween, {
      db,
      path: paths.onlineList(s),
      values: [first, last],
      most: limits.listMax,
    }),

  /** In all servers whose tokens these are, the latest first; with a cursor, those before it. */
  activity: (db: Firestore, viewTokens: readonly string[], { since = null, after }: ActivityRange = {}) => {
    const ask = { db, most: limits.channelsPerServer, since }
    return buildPerTokens(shapes.activity, after === undefined ? ask : { ...ask, after: [after] }, viewTokens)
  },

  /** Newest first; with a cursor, those before it. */
  messagesNewestFirst: (db: Firestore, s: ServerId, c: ChannelId, range: MessageRange) =>
    build(shapes.messagesNewestFirst, messagesAsk(db, s, c, range)),

  /** Oldest first, after the cursor. */
  messagesOldestFirst: (db: Firestore, s: ServerId, c: ChannelId, range: MessageRange) =>
    build(shapes.messagesOldestFirst, messagesAsk(db, s, c, range)),

  typing: (db: Firestore, s: ServerId, c: ChannelId) =>
    build(shapes.typing, { db, path: paths.typings(s, c), most: typingMax }),

  /** Who reacted with this, the newest first. */
  reactors: (db: Firestore, s: ServerId, c: ChannelId, m: MessageId, emoji: string, after?: Millis) =>
    build(shapes.reactors, {
      db,
      path: paths.reactors(s, c, m),
      values: [emoji],
      most: limits.reactorPage,
      ...(after !== undefined && { after: [timestampFromMillis(after)] }),
    }),
}

function pageAsk(db: Firestore, path: string, after: NameCursor | undefined): Ask {
  const ask = { db, path, most: limits.memberPage }
  return after === undefined ? ask : { ...ask, after: [after.sortName, after.id] }
}

function messagesAsk(
  db: Firestore,
  s: ServerId,
  c: ChannelId,
  { ownUid, cursor, sinceMs }: MessageRange,
): Ask {
  const ask = {
    db,
    path: paths.messages(s, c),
    values: [false],
    orValues: [true, ownUid],
    most: limits.messagePage,
    since: sinceMs,
  }
  if (!cursor) return ask
  return { ...ask, after: [timestampFromMillis(cursor.atMs), ...(cursor.id ? [cursor.id] : [])] }
}
