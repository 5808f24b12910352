import { updateNewcomers as contract } from '@parley/domain/api/callables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { AppError } from '@parley/domain/errors'
import { isPrivate } from '@parley/domain/permissions/privateOverwrites'
import type { ChannelId, ServerId } from '@parley/domain/ids'
import type { Transaction } from 'firebase-admin/firestore'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { readChannelInputs, sources } from '../lib/serverState'
import { recompile } from '../permissions/recompile'
import { recordServerUpdate } from './recordServerUpdate'

/** What is asked holds with this transaction: it is called in the middle of a flood. */
export const updateNewcomers = callable(
  contract,
  { limit: { times: 20, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, verification, houseRules, welcomeChannelId }) => {
    const { state, permissionsIn } = await readCaller(tx, uid, serverId)
    if (!permissionsIn().has('manageServer')) throw new AppError('forbidden')
    if (welcomeChannelId !== null && welcomeChannelId !== state.server.welcomeChannelId) {
      await requireOpenText(tx, serverId, welcomeChannelId)
    }
    if (verification !== state.server.verification) {
      const channels = await readChannelInputs(tx, serverId)
      recompile(tx, channels, state, { ...state, server: { ...state.server, verification } })
    }
    const wish = { verification, houseRules, welcomeChannelId }
    tx.update(refs.server(serverId), wish)
    const changes = changesBetween(state.server, { ...state.server, ...wish }, auditedFields.serverUpdate)
    recordServerUpdate(tx, serverId, uid, { name: state.server.name, changes })
    return {}
  },
)

/** Every member reads the server's document, and no such document names a private channel. */
async function requireOpenText(tx: Transaction, s: ServerId, c: ChannelId): Promise<void> {
  const channel = (await tx.get(sources.channel(s, c))).data()
  if (channel?.type !== 'text' || isPrivate(channel, s)) {
    throw new AppError('invalid', { field: 'welcomeChannelId' })
  }
}
