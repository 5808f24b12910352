import { asUid, type ChannelId, type MessageId, mintMessageId, type ServerId } from '@parley/domain/ids'
import { moderationTimings } from '@parley/domain/moderation/limits'
import { schemaVersion } from '@parley/domain/limits'
import { isPrivate } from '@parley/domain/permissions/privateOverwrites'
import type { AutomodRule } from '@parley/domain/schema/automod'
import { FieldValue, type Timestamp, type Transaction } from 'firebase-admin/firestore'
import { record } from '../audit/record'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { inTransaction } from '../lib/inTransaction'
import { sources } from '../lib/serverState'
import { toTimestamp } from '../lib/stored'

type Place = { readonly s: ServerId; readonly c: ChannelId; readonly m: MessageId }

/** All that rules say about one message, at once; false where it is not the one any more that they were asked about. */
export async function applyRules(
  { s, c, m }: Place,
  version: Timestamp,
  broken: readonly AutomodRule[],
): Promise<boolean> {
  const blocking = broken.find(({ blocks }) => blocks)
  const seconds = Math.max(0, ...broken.map(({ timeoutSeconds }) => timeoutSeconds ?? 0))
  return inTransaction(async (tx) => {
    const snapshot = await tx.get(refs.message(s, c, m))
    const message = snapshot.data()
    if (!message || !snapshot.updateTime?.isEqual(version)) return false
    const uid = asUid(message.authorId)
    const [access, told] = await Promise.all([tx.get(refs.access(s, uid)), readAlertChannels(tx, s, broken)])
    const target = { kind: 'member', id: uid, name: '' } as const
    const details = { rule: (blocking ?? broken[0])?.name ?? '', channelId: c, messageId: m }
    if (blocking) {
      const { kind } = blocking.trigger
      tx.update(snapshot.ref, {
        returned: { cause: kind, notice: blocking.notice },
        expireAt: toTimestamp(nowMs() + moderationTimings.returnedKeptMs),
      })
      record(tx, s, 'automod', { action: 'automodBlock', target, details: { ...details, cause: kind } })
    } else {
      tx.update(snapshot.ref, { held: false })
    }
    // By the time of the message, so that many at once are one timeout. A longer one stays.
    const until = (message.editedAt ?? message.createdAt) + seconds * 1000
    if (seconds > 0 && until > (access.data()?.timeoutUntil ?? until)) {
      tx.update(access.ref, { timeoutUntil: toTimestamp(until), timeoutReason: FieldValue.delete() })
      record(tx, s, 'automod', { action: 'automodTimeout', target, details: { ...details, until } })
    }
    for (const [channelId, rule] of told) {
      const said = { authorId: uid, text: message.text, createdAt: nowMs(), editedAt: null } as const
      tx.create(refs.message(s, channelId, mintMessageId()), {
        schemaVersion,
        ...said,
        type: 'alert',
        held: false,
        pinned: false,
        alert: { rule: rule.name, channelId: c },
      })
    }
    return true
  })
}

/** Each once, with the first rule that tells it. What was stopped is shown there: never where everybody reads. */
async function readAlertChannels(tx: Transaction, s: ServerId, broken: readonly AutomodRule[]) {
  const wanted = new Map(
    broken
      .toReversed()
      .flatMap((rule) => (rule.alertChannelId ? [[rule.alertChannelId, rule] as const] : [])),
  )
  const found = await Promise.all(
    [...wanted].map(async ([id, rule]) => ({
      id,
      rule,
      channel: (await tx.get(sources.channel(s, id))).data(),
    })),
  )
  return found.flatMap(({ id, rule, channel }) =>
    channel?.type === 'text' && isPrivate(channel, s) ? [[id, rule] as const] : [],
  )
}
