import { AppError } from '@parley/domain/errors'
import { asMessageId, type ServerId, type Uid } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { canReadMessage, type Reader } from '@parley/domain/permissions/can'
import { message as messageSchema } from '@parley/domain/schema/message'
import type { ReportSnapshot, ReportTarget, SeenMessage } from '@parley/domain/schema/report'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { refs } from '../lib/db'
import { sources } from '../lib/serverState'
import { fromStored, toTimestamp } from '../lib/stored'

type Taken = { readonly subjectId: Uid; readonly snapshot: ReportSnapshot }
type MessageTarget = Extract<ReportTarget, { kind: 'message' }>

/**
 * What is reported, read where it stands: nothing of it is the reporter's word. What they may not read is answered
 * like what does not exist.
 */
export async function takeSnapshot(
  tx: Transaction,
  s: ServerId,
  reader: Reader,
  target: ReportTarget,
): Promise<Taken> {
  if (target.kind === 'message') return takeMessage(tx, s, reader, target)
  const access = await tx.get(sources.access(s, target.id))
  if (!access.exists) throw new AppError('not-found')
  return {
    subjectId: target.id,
    snapshot: { ...(await readPerson(tx, s, target.id)), channelName: null, message: null, around: [] },
  }
}

async function takeMessage(
  tx: Transaction,
  s: ServerId,
  reader: Reader,
  target: MessageTarget,
): Promise<Taken> {
  const { channelId, id } = target
  const [aclSnapshot, channel, snapshot] = await Promise.all([
    tx.get(refs.acl(s, channelId)),
    tx.get(refs.channel(s, channelId)),
    tx.get(refs.message(s, channelId, id)),
  ])
  const acl = aclSnapshot.data()
  const message = snapshot.data()
  if (!acl || !message || message.type !== 'text' || !canReadMessage(acl, reader, message)) {
    throw new AppError('not-found')
  }
  const at = toTimestamp(message.createdAt)
  const standing = refs.messages(s, channelId).withConverter(null).where('held', '==', false)
  const [before, after, person] = await Promise.all([
    tx.get(standing.orderBy('createdAt', 'desc').startAfter(at).limit(moderationLimits.reportAround)),
    tx.get(standing.orderBy('createdAt').startAfter(at).limit(moderationLimits.reportAround)),
    readPerson(tx, s, message.authorId),
  ])
  const around = [...before.docs.toReversed(), ...after.docs].flatMap((each) => {
    const parsed = parseMessage(each)
    return parsed?.type === 'text' && canReadMessage(acl, reader, parsed) ? [seen(each, parsed)] : []
  })
  return {
    subjectId: message.authorId,
    snapshot: {
      ...person,
      bio: '',
      channelName: channel.data()?.name ?? '',
      message: seen(snapshot, message),
      around,
    },
  }
}

/** One that was broken by hand must not be in the way of a report of its neighbour. */
function parseMessage(snapshot: DocumentSnapshot<unknown>) {
  const parsed = v.safeParse(messageSchema, fromStored(snapshot.data()))
  return parsed.success ? parsed.output : undefined
}

const seen = (
  { id }: { readonly id: string },
  { authorId, text, createdAt, editedAt }: v.InferOutput<typeof messageSchema>,
): SeenMessage => ({ id: asMessageId(id), authorId, text, createdAt, editedAt })

async function readPerson(
  tx: Transaction,
  s: ServerId,
  uid: Uid,
): Promise<Pick<ReportSnapshot, 'name' | 'username' | 'bio'>> {
  const [member, profile] = await Promise.all([tx.get(sources.member(s, uid)), tx.get(refs.user(uid))])
  const known = member.data() ?? profile.data()
  return {
    name: member.data()?.nick ?? known?.displayName ?? uid,
    username: known?.username ?? '',
    bio: profile.data()?.bio ?? '',
  }
}
