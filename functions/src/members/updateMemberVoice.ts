import { updateMemberVoice as contract } from '@parley/domain/api/memberCallables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { AppError } from '@parley/domain/errors'
import { canDeafen, canMute } from '@parley/domain/permissions/canSetVoice'
import { FieldValue } from 'firebase-admin/firestore'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { readSubject } from './readSubject'

/** The flags stand where rules read them, beside the timeout, so that each request in a voice channel meets them. */
export const updateMemberVoice = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId, muted, deafened }) => {
    const { actor, subject, access, isMember } = await readSubject(tx, uid, serverId, memberId)
    const mayMute = muted === undefined || canMute(actor, subject)
    const mayDeafen = deafened === undefined || canDeafen(actor, subject)
    if (!mayMute || !mayDeafen) throw new AppError('forbidden')
    if (!isMember) throw new AppError('not-found')
    const before = { muted: access.get('muted') === true, deafened: access.get('deafened') === true }
    const after = { muted: muted ?? before.muted, deafened: deafened ?? before.deafened }
    const changes = changesBetween(before, after, auditedFields.memberVoiceUpdate)
    if (Object.keys(changes).length === 0) return after
    tx.update(access.ref, {
      muted: after.muted || FieldValue.delete(),
      deafened: after.deafened || FieldValue.delete(),
    })
    const target = { kind: 'member', id: memberId, name: '' } as const
    record(tx, serverId, { uid }, { action: 'memberVoiceUpdate', target, changes })
    return after
  },
)
