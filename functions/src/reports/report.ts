import { report as contract } from '@parley/domain/api/reportCallables'
import { AppError } from '@parley/domain/errors'
import { schemaVersion } from '@parley/domain/limits'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { sources } from '../lib/serverState'
import { reportQueries } from './reportQueries'
import { takeSnapshot } from './takeSnapshot'

/** From a member who can read what they report, to the server's moderators, to the platform, or to both. */
export const report = callable(
  contract,
  { limit: { times: 10, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, target, category, note, to }) => {
    const [serverSnapshot, own] = await Promise.all([
      tx.get(sources.server(serverId)),
      tx.get(refs.access(serverId, uid)),
    ])
    const server = serverSnapshot.data()
    const access = own.data()
    if (!server || !access) throw new AppError('forbidden')
    const now = nowMs()
    const reader = { ...access, uid, nowMs: now }
    const { subjectId, snapshot } = await takeSnapshot(tx, serverId, reader, target)
    if (subjectId === uid) throw new AppError('invalid', { field: 'target' })
    // Nobody in the server stands above its owner, so that nobody there could look after it.
    if (subjectId === server.ownerId && to !== 'platform') throw new AppError('invalid', { field: 'to' })

    const [toServer, toPlatform] = await Promise.all([
      to === 'platform' ? null : tx.get(reportQueries.ownOpen(serverId, uid, target.id)),
      to === 'server' ? null : tx.get(reportQueries.ownOpenToPlatform(serverId, uid, target.id)),
    ])
    const told = { schemaVersion, reporterId: uid, subjectId, target, category, note, snapshot, at: now }
    if (toServer?.empty) {
      const ref = refs.reports(serverId).doc()
      tx.create(ref, { ...told, status: 'open', takenBy: null, resolution: null, notes: [] })
    }
    if (toPlatform?.empty) {
      const ref = refs.platformReports().doc()
      tx.create(ref, { ...told, serverId, serverName: server.name, status: 'open' })
    }
    return { isRepeat: !toServer?.empty && !toPlatform?.empty }
  },
)
