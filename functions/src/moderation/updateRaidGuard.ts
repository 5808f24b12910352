import { updateRaidGuard as contract } from '@parley/domain/api/moderationCallables'
import { AppError } from '@parley/domain/errors'
import type { RaidGuard } from '@parley/domain/moderation/raid'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'

export const updateRaidGuard = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, raidGuard }) => {
    const { state, permissionsIn } = await readCaller(tx, uid, serverId)
    if (!permissionsIn().has('manageServer')) throw new AppError('forbidden')
    tx.update(refs.server(serverId), { raidGuard })
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'serverUpdate',
        target: { kind: 'server', id: serverId, name: state.server.name },
        changes: { raidGuard: { before: asText(state.server.raidGuard), after: asText(raidGuard) } },
      },
    )
    return {}
  },
)

/** Joins, and within how many seconds; then for how many the invites rest. */
const asText = (guard: RaidGuard | null) =>
  guard && [guard.joins, guard.withinS, guard.pauseS].map((each) => `${each}`)
