import { tryAutomodRule as contract, type TriedHit } from '@parley/domain/api/automodCallables'
import { asChannelId, asMessageId, asUid, mintMessageId, type ServerId, type Uid } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { memberName } from '@parley/domain/members/memberName'
import { canSendUnheld } from '@parley/domain/permissions/can'
import { compileAcl } from '@parley/domain/permissions/compile'
import type { Transaction } from 'firebase-admin/firestore'
import { readingCallable } from '../lib/callable'
import { readAll } from '../lib/compileServer'
import { refs } from '../lib/db'
import { readChannelInputs, sources } from '../lib/serverState'
import { brokenRules, prepare, type Run } from './judge'
import { readLatestMessages, type ReadMessage } from './readLatestMessages'
import { requireManager } from './requireManager'

/** What a rule would have stopped, before it stops anything. Where whoever asks cannot read, it does not look. */
export const tryAutomodRule = readingCallable(
  contract,
  { limit: { times: 10, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, rule }) => {
    const caller = await requireManager(tx, uid, serverId)
    const channels = (await readChannelInputs(tx, serverId)).filter((channel) => {
      const may = caller.permissionsIn(channel)
      return channel.type !== 'category' && may.has('viewChannel') && may.has('readMessageHistory')
    })
    const read = await readLatestMessages(
      tx,
      serverId,
      channels.map(({ id }) => asChannelId(id)),
    )
    const accesses = await readAuthors(tx, serverId, read)
    const acls = new Map(
      channels.map((channel) => [
        asChannelId(channel.id),
        compileAcl({ ...caller.state, server: { ...caller.state.server, automod: true }, channel }),
      ]),
    )
    const prepared = prepare([{ ...rule, id: mintMessageId(), isOn: true }])
    const found = read.filter((message) => {
      const { roles, joinedAt } = accesses(asUid(message.authorId)).data() ?? { roles: [], joinedAt: 0 }
      const acl = acls.get(message.channelId)
      if (acl && canSendUnheld(acl, { uid: message.authorId, roles })) return false
      const writer = { roles, joinedAt, nowMs: message.createdAt }
      const run = rule.trigger.kind === 'spam' ? runBefore(read, message) : []
      return (
        brokenRules(prepared, { text: message.text, writer, channelId: message.channelId, run }).length > 0
      )
    })
    return { looked: read.length, found: found.length, hits: await shown(tx, serverId, found) }
  },
)

function readAuthors(tx: Transaction, s: ServerId, read: readonly ReadMessage[]) {
  const uids = [...new Set(read.map(({ authorId }) => asUid(authorId)))]
  return readAll(tx, uids, (uid: Uid) => sources.access(s, uid))
}

const runBefore = (read: readonly ReadMessage[], message: ReadMessage): Run =>
  read.flatMap((each) => {
    const agoMs = message.createdAt - each.createdAt
    const isOfRun = each.channelId === message.channelId && each.authorId === message.authorId && agoMs >= 0
    return isOfRun ? [{ text: each.text, agoMs }] : []
  })

async function shown(tx: Transaction, s: ServerId, found: readonly ReadMessage[]): Promise<TriedHit[]> {
  const first = found.slice(0, moderationLimits.automodHitsShown)
  const uids = [...new Set(first.map(({ authorId }) => asUid(authorId)))]
  const members = await readAll(tx, uids, (uid: Uid) => refs.member(s, uid))
  return first.map(({ id, channelId, authorId, text, createdAt }) => {
    const member = members(asUid(authorId)).data()
    const authorName = member ? memberName(member) : ''
    return { channelId, messageId: asMessageId(id), authorId: asUid(authorId), authorName, text, createdAt }
  })
}
