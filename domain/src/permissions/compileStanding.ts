import { limits, schemaVersion } from '../limits'
import type { Standing } from '../schema/user'

type Input = {
  readonly suspended: boolean
  /** Server → the view tokens of `access` there. */
  readonly servers: Readonly<Record<string, readonly string[]>>
}

/**
 * Somebody's view tokens in all their servers. In a server where somebody has more than that, the last ones
 * are left out: of those channels there are no unread marks, and everything else stays as it is.
 */
export function compileStanding({ suspended, servers }: Input): Standing {
  const kept = Object.entries(servers)
    .map(([id, tokens]) => [id, tokens.slice(0, limits.standingTokensPerServer)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const viewTokens = [...new Set(kept.flatMap(([, tokens]) => tokens))]
  return { schemaVersion, suspended, servers: Object.fromEntries(kept), viewTokens }
}
