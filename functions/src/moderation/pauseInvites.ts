import { pauseInvites as contract } from '@parley/domain/api/moderationCallables'
import { AppError } from '@parley/domain/errors'
import { canPauseInvites, pausedUntil } from '@parley/domain/moderation/raid'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { writePause } from './writePause'

/** Stands in the document that whoever joins reads in their transaction: it holds from then on, and ends by itself. */
export const pauseInvites = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, seconds }) => {
    const { state, permissionsIn } = await readCaller(tx, uid, serverId)
    if (!canPauseInvites(permissionsIn())) throw new AppError('forbidden')
    const now = nowMs()
    const target = { kind: 'server', id: serverId, name: state.server.name } as const
    if (seconds === null) {
      if (pausedUntil(state.server, now) === null) return { until: null }
      // What was paused until now: the joins from before it count towards no other flood.
      tx.update(refs.server(serverId), writePause({ until: now, byId: uid }))
      record(tx, serverId, { uid }, { action: 'invitesResume', target })
      return { until: null }
    }
    const until = now + seconds * 1000
    tx.update(refs.server(serverId), writePause({ until, byId: uid }))
    record(tx, serverId, { uid }, { action: 'invitesPause', target, details: { until } })
    return { until }
  },
)
