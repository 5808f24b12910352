import type { ListedReport } from '@parley/domain/api/reportCallables'
import { AppError } from '@parley/domain/errors'
import type { ServerId, Uid } from '@parley/domain/ids'
import { canReviewMessage, canReviewPerson, canReviewReports } from '@parley/domain/moderation/reports'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Transaction } from 'firebase-admin/firestore'
import { readAll } from '../lib/compileServer'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'

/** Somebody whose work reports are. */
export async function readReviewer(tx: Transaction, uid: Uid, s: ServerId): Promise<Actor> {
  const { actor } = await readActor(tx, uid, s)
  if (!canReviewReports(permissionsIn(actor))) throw new AppError('forbidden')
  return actor
}

/** Of these reports those that are for this moderator. */
export async function reviewable(
  tx: Transaction,
  s: ServerId,
  actor: Actor,
  reports: readonly ListedReport[],
): Promise<ListedReport[]> {
  const subjectIds = [...new Set(reports.map(({ subjectId }) => subjectId))]
  const channelIds = [
    ...new Set(reports.flatMap(({ target }) => (target.kind === 'message' ? [target.channelId] : []))),
  ]
  const [accesses, channels] = await Promise.all([
    readAll(tx, subjectIds, (id) => sources.access(s, id)),
    readAll(tx, channelIds, (id) => sources.channel(s, id)),
  ])
  return reports.filter(({ subjectId, target }) => {
    const subject = { uid: subjectId, roles: accesses(subjectId).data()?.roles ?? [] }
    if (target.kind === 'member') return canReviewPerson(actor, subject)
    return canReviewMessage(actor, subject, channels(target.channelId).data() ?? null)
  })
}

/** One that is not for them is answered like one that does not exist. */
export async function readReport(tx: Transaction, uid: Uid, s: ServerId, id: string): Promise<ListedReport> {
  const [actor, snapshot] = await Promise.all([readReviewer(tx, uid, s), tx.get(refs.reports(s).doc(id))])
  const data = snapshot.data()
  const [report] = data ? await reviewable(tx, s, actor, [{ id, ...data }]) : []
  if (!report) throw new AppError('not-found')
  return report
}
