import type { ListedAuditEntry } from '@parley/domain/api/auditCallables'
import type { ServerId } from '@parley/domain/ids'
import { channelId } from '@parley/domain/schema/common'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { readAll } from '../lib/compileServer'
import type { Caller } from '../lib/readCaller'
import { sources } from '../lib/serverState'

/**
 * What a deleted message said is for who may view its channel: the log opens no private one. Of a channel that is gone
 * nobody can say any more who might; it is for those to whom every channel is open.
 */
export async function withoutHiddenText(
  tx: Transaction,
  s: ServerId,
  { permissionsIn }: Caller,
  entries: readonly ListedAuditEntry[],
): Promise<ListedAuditEntry[]> {
  const ids = [...new Set(entries.flatMap((entry) => channelSaidIn(entry) ?? []))]
  const channels = await readAll(tx, ids, (id) => sources.channel(s, id))
  return entries.map((entry) => {
    if (entry.action !== 'messageDelete') return entry
    const id = channelSaidIn(entry)
    const channel = id && channels(id).data()
    const isOpen = channel ? permissionsIn(channel).has('viewChannel') : permissionsIn().has('administrator')
    return isOpen ? entry : { ...entry, changes: {} }
  })
}

function channelSaidIn({ action, details }: ListedAuditEntry) {
  const parsed = v.safeParse(channelId, details['channelId'])
  return action === 'messageDelete' && parsed.success ? parsed.output : undefined
}
