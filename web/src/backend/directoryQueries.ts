/**
 * Members as moderators look through them: everybody, who holds a role, or who holds none; by name, by the day they
 * joined, or by how their name begins. Apart from queries.ts, because only the settings of a server ask these.
 */
import type { RoleId, ServerId } from '@parley/domain/ids'
import { everyoneRoleId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { collections, paths } from '@parley/domain/paths'
import type { Millis } from '@parley/domain/schema/common'
import type { Member } from '@parley/domain/schema/server'
import type { Firestore } from 'firebase/firestore'
import { timestampFromMillis } from './converters'
import { build, byName, lastCharacter, type QueryShape } from './queries'

/** Whose page it is: `none` are those without any role of their own. */
export type DirectoryFilter = 'all' | 'none' | RoleId
export type DirectoryOrder = 'name' | 'newest' | 'oldest'
/** An order, or those whose name, or username, begins with what was typed. */
export type DirectoryWay = DirectoryOrder | 'called' | 'username'

const filters = {
  All: [],
  WithRole: [['roles', 'array-contains']],
  WithoutRole: [['roles', '==']],
} as const

const beginning = (field: string) =>
  [
    [field, '>='],
    [field, '<='],
  ] as const
const ways = {
  name: { where: [], orderBy: byName },
  newest: { where: [], orderBy: [['joinedAt', 'desc'] as const, ['__name__', 'desc'] as const] },
  oldest: { where: [], orderBy: [['joinedAt', 'asc'] as const, ['__name__', 'asc'] as const] },
  called: { where: beginning('sortName'), orderBy: byName },
  username: { where: beginning('username'), orderBy: [['username', 'asc'] as const] },
} as const satisfies Record<DirectoryWay, Pick<QueryShape, 'where' | 'orderBy'>>

function shapeOf(filter: keyof typeof filters, way: DirectoryWay): QueryShape {
  const { where, orderBy } = ways[way]
  return {
    name: `directory${filter}/${way}`,
    collection: collections.members,
    where: [...filters[filter], ...where],
    orderBy,
  }
}

export const directoryWays = Object.keys(ways) as DirectoryWay[]
export const directoryShapes: readonly QueryShape[] = (['All', 'WithRole', 'WithoutRole'] as const).flatMap(
  (filter) => directoryWays.map((way) => shapeOf(filter, way)),
)

export type DirectoryAsk = {
  readonly filter: DirectoryFilter
  readonly way: DirectoryWay
  /** How the name begins, folded. */
  readonly letters?: string
  /** Whoever joined before it is left out; only for those in the order of that. */
  readonly since?: Millis | null
  /** The last of the page before. */
  readonly after?: Pick<Member, 'id' | 'sortName' | 'username' | 'joinedAt'> | undefined
}

export function directoryQuery(db: Firestore, s: ServerId, ask: DirectoryAsk) {
  const { filter, way, letters = '', since = null, after } = ask
  const name = filter === 'all' ? 'All' : filter === 'none' ? 'WithoutRole' : 'WithRole'
  const filtered = { All: [], WithRole: [filter], WithoutRole: [[everyoneRoleId(s)]] }[name]
  const range = way === 'called' || way === 'username' ? [letters, letters + lastCharacter] : []
  return build(shapeOf(name, way), {
    db,
    path: paths.members(s),
    values: [...filtered, ...range],
    most: limits.memberPage,
    since,
    ...(after && { after: cursorOf(way, after) }),
  })
}

function cursorOf(
  way: DirectoryWay,
  { id, sortName, username, joinedAt }: NonNullable<DirectoryAsk['after']>,
) {
  if (way === 'username') return [username]
  return [way === 'name' || way === 'called' ? sortName : timestampFromMillis(joinedAt), id]
}
