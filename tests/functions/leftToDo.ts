import type { ServerId } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { convergeServer } from '../../functions/src/lib/converge'

/**
 * What triggers still have to write in a server, but for what follows a moment later by design: the count of members,
 * once for many who join together, and the standing of each, which belongs to all of their servers.
 */
export async function leftToDo(serverId: ServerId) {
  const differences = await convergeServer(serverId, 'compare')
  const isLater = (path: string) => path === paths.memberStats(serverId) || path.endsWith('/private/standing')
  return differences.filter(({ ref }) => !isLater(ref.path))
}
