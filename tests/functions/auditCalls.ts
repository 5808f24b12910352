/** What people ask of the functions about the log of a server, and what stands in it. */
import { randomUUID } from 'node:crypto'
import type { AuditCursor, AuditFilter, ListedAuditEntry } from '@parley/domain/api/auditCallables'
import type { ServerId } from '@parley/domain/ids'
import type { AuditEntry } from '@parley/domain/schema/audit'
import { db, refs } from '../../functions/src/lib/db'
import { callHere } from './here'
import { call, type Person } from './people'

type Wish = Partial<AuditFilter> & { after?: AuditCursor | null }
type Page = {
  entries: ListedAuditEntry[]
  people: { id: string; displayName: string }[]
  next: AuditCursor | null
}

export const listAudit = (person: Person | undefined, serverId: ServerId, wish: Wish = {}) =>
  call<Page>(person, 'listAudit', {
    serverId,
    who: null,
    group: null,
    targetId: null,
    after: null,
    ...wish,
  })

type Runnable = Parameters<typeof callHere>[0]

/** In this process: the emulator would start one for each of many functions. Gives the refusal, if it is one. */
export async function act(callable: Runnable, person: Person, data: object): Promise<unknown> {
  const answer = await callHere(callable, { person }, { requestId: randomUUID(), ...data })
  return answer.ok ? undefined : answer.error
}

export const entriesOf = async (serverId: ServerId): Promise<AuditEntry[]> =>
  (await refs.audit(serverId).orderBy('at').get()).docs.map((each) => each.data())

export async function clearAudit(serverId: ServerId): Promise<void> {
  const { docs } = await refs.audit(serverId).get()
  const batch = db.batch()
  for (const { ref } of docs) batch.delete(ref)
  await batch.commit()
}
