import type { ServerId } from '@parley/domain/ids'
import type { ServerTokens } from '#backend/activity'

/** As many view tokens as one query takes. */
const tokensPerQuery = 30

export type ActivityPlan = {
  /** Listened to, so that a mark appears at once. */
  readonly live: readonly ServerTokens[]
  /** Asked about now and then. */
  readonly asked: readonly ServerTokens[]
}

/**
 * The servers somebody visited last share one listener, as many as one query can name; the open one is always among
 * them, though it may need several queries alone. `visited` has the latest first.
 */
export function activityPlan(servers: readonly ServerTokens[], visited: readonly ServerId[]): ActivityPlan {
  const rankOf = new Map(visited.map((id, index) => [id, index]))
  const rank = ({ serverId }: ServerTokens) => rankOf.get(serverId) ?? visited.length
  const [first, ...others] = servers.toSorted((one, other) => rank(one) - rank(other))
  if (!first) return { live: [], asked: [] }
  const live = [first]
  const asked: ServerTokens[] = []
  const tokens = new Set(first.viewTokens)
  for (const server of others) {
    if (new Set([...tokens, ...server.viewTokens]).size > tokensPerQuery) asked.push(server)
    else {
      live.push(server)
      for (const token of server.viewTokens) tokens.add(token)
    }
  }
  // In one order, however they were visited: or each visit would be a new query.
  return { live: live.toSorted(byId), asked: asked.toSorted(byId) }
}

const byId = (one: ServerTokens, other: ServerTokens) => (one.serverId < other.serverId ? -1 : 1)

/** Servers that one query can ask about together; a server with more tokens than that stands alone. */
export function inQueries(servers: readonly ServerTokens[]): ServerTokens[][] {
  const parts: ServerTokens[][] = []
  let tokens = new Set<string>()
  for (const server of servers) {
    const together = new Set([...tokens, ...server.viewTokens])
    const last = parts.at(-1)
    if (last && together.size <= tokensPerQuery) {
      last.push(server)
      tokens = together
    } else {
      parts.push([server])
      tokens = new Set(server.viewTokens)
    }
  }
  return parts
}
