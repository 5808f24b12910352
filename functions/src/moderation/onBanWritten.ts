import { asServerId, asUid } from '@parley/domain/ids'
import { millis } from '@parley/domain/schema/common'
import * as v from 'valibot'
import { noticeByHand } from '../audit/noticeByHand'
import { fromStored } from '../lib/stored'
import { concerns, onWritten } from '../lib/trigger'
import { convergeBan } from './convergeBans'
import { scheduleBannedMessages } from './deleteBannedMessages'

/** A ban that is written by hand holds like any other: whoever is banned is no member, and stands in the list. */
export const onBanWritten = onWritten('servers/{s}/bans/{uid}', async (change, { params }) => {
  const { s, uid } = { s: asServerId(params.s), uid: asUid(params.uid) }
  await convergeBan(s, uid)
  const since = v.safeParse(millis, fromStored(change.after.get('messagesSince')))
  if (change.after.exists && concerns(change, ['messagesSince']) && since.success) {
    await scheduleBannedMessages({ serverId: s, authorId: uid, since: since.output, afterChannel: null })
  }
  await noticeByHand(s, 'bans', change)
})
