/**
 * Acts write their entry in the transaction that does them, and all documents of one commit carry the same time. So a
 * change of which no entry of the same time tells was made by hand, in the console: it is noticed here, afterwards.
 */
import { createHash } from 'node:crypto'
import type { ServerId } from '@parley/domain/ids'
import { overwriteOf } from '@parley/domain/audit/overwriteChanges'
import type { AuditChanges } from '@parley/domain/schema/audit'
import type { Millis } from '@parley/domain/schema/common'
import type { DocumentSnapshot, Timestamp, Transaction } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { db, refs } from '../lib/db'
import { inTransaction } from '../lib/inTransaction'
import { fromStored, toMillis } from '../lib/stored'
import type { Written } from '../lib/trigger'
import { actsByHand, type Edit } from './actsByHand'
import { between, entriesWriting } from './auditQueries'
import { type Act, record } from './record'

type Collection = keyof typeof actsByHand
type Change = Pick<Written, 'before' | 'after'>

/** Reads nothing unless something changed that the log tells of. */
export async function noticeByHand(s: ServerId, collection: Collection, change: Change): Promise<void> {
  const acts = actsByHand[collection](editOf(s, change))
  if (acts.length === 0 || (await isToldOf(s, change))) return
  await inTransaction(async (tx) => {
    const server = await tx.get(db.doc(refs.server(s).path))
    // What a deleted server held goes with it, and what came with a new one was made by whoever made that.
    if (!server.exists || isSameTime(server.createTime, change.after.updateTime)) return
    const left = await withoutForgotten(tx, s, acts)
    const entries = left.map((act) => ({ act, id: idOf(change, act) }))
    const known =
      entries.length === 0 ? [] : await tx.getAll(...entries.map(({ id }) => refs.audit(s).doc(id)))
    for (const [index, { act, id }] of entries.entries()) {
      if (!known[index]?.exists) record(tx, s, 'console', act, { id, at: timeOf(change) })
    }
  })
}

function editOf(s: ServerId, change: Change): Edit {
  const fields = (snapshot: DocumentSnapshot) =>
    snapshot.exists ? (fromStored(snapshot.data()) as Record<string, unknown>) : undefined
  const { before, after } = change
  return { serverId: s, id: after.id, before: fields(before), after: fields(after), at: timeOf(change) }
}

/** Of a deletion nothing says when it was. */
const timeOf = ({ after }: Change): Millis => (after.updateTime ? toMillis(after.updateTime) : nowMs())

/** From when somebody looks at the clock to when the transaction is committed, at most, with what clocks differ. */
const reachMs = 5 * 60_000

async function isToldOf(s: ServerId, { before, after }: Change): Promise<boolean> {
  const writing = entriesWriting(s, after.ref.path)
  if (!after.updateTime) {
    // Whoever wrote it since it was last changed can only have deleted it.
    const { docs } = await writing.limit(3).get()
    return docs.some(({ createTime }) => isLater(createTime, before.updateTime))
  }
  const at = toMillis(after.updateTime)
  const { docs } = await between(writing, at - reachMs, at + reachMs)
    .limit(50)
    .get()
  return docs.some(({ createTime }) => isSameTime(createTime, after.updateTime))
}

const isSameTime = (a: Timestamp | undefined, b: Timestamp | undefined): boolean =>
  a !== undefined && b !== undefined && a.isEqual(b)
const isLater = (a: Timestamp, b: Timestamp | undefined): boolean =>
  b === undefined || a.valueOf() > b.valueOf()

/** The same for an event that comes twice. */
const idOf = ({ before, after }: Change, { action }: Act): string => {
  const time = (after.updateTime ?? before.updateTime)?.valueOf() ?? ''
  return createHash('sha256').update(`${after.ref.path} ${action} ${time}`).digest('hex').slice(0, 20)
}

/** A role that is gone is taken out of wherever it is named, step by step, and nobody does that. */
async function withoutForgotten(tx: Transaction, s: ServerId, acts: readonly Act[]): Promise<Act[]> {
  const named = [...new Set(acts.flatMap(({ changes = {} }) => Object.entries(changes).flatMap(rolesLost)))]
  if (named.length === 0) return [...acts]
  const roles = await tx.getAll(...named.map((id) => db.doc(`${refs.roles(s).path}/${id}`)))
  const gone = new Set(roles.filter(({ exists }) => !exists).map(({ id }) => id))
  return acts.flatMap(({ changes = {}, ...act }) => {
    const left = Object.entries(changes).filter((change) => !isForgetting(change, gone))
    return left.length === 0 && Object.keys(changes).length > 0
      ? []
      : [{ ...act, changes: Object.fromEntries(left) }]
  })
}

type FieldChange = [field: string, AuditChanges[string]]

/** Which roles somebody holds no longer, or an overwrite no longer names. */
function rolesLost([field, { before, after }]: FieldChange): string[] {
  const overwrite = overwriteOf(field)
  if (overwrite) return overwrite.kind === 'role' && after === null ? [overwrite.id] : []
  if (field !== 'roles' || !Array.isArray(before)) return []
  return before.filter((id) => !(Array.isArray(after) && after.includes(id)))
}

function isForgetting(change: FieldChange, gone: ReadonlySet<string>): boolean {
  const lost = rolesLost(change)
  const [field, { before, after }] = change
  const gained =
    field === 'roles' &&
    Array.isArray(after) &&
    after.some((id) => !Array.isArray(before) || !before.includes(id))
  return lost.length > 0 && !gained && lost.every((id) => gone.has(id))
}
