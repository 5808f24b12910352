import type { ChannelId, MessageId, ServerId, Uid } from '@parley/domain/ids'
import { asMessageId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { type Message, message } from '@parley/domain/schema/message'
import { queryOptions } from '@tanstack/react-query'
import {
  type DocumentSnapshot,
  deleteDoc,
  deleteField,
  doc,
  getDoc,
  type QuerySnapshot,
  serverTimestamp,
  setDoc,
  updateDoc,
  writeBatch,
} from 'firebase/firestore'
import { parseSnapshot } from './converters'
import { toAppError } from './errors'
import { firestore } from './firestore'
import { mergedLiveQuery } from './liveQuery'
import { type MessagePage, mergeWindow } from './mergeWindow'
import { type MessageRange, queries } from './queries'
import { serverKey } from './queryKeys'
import { type QuerySnapshotSource, querySource } from './snapshots'
import { written } from './written'

export type { MessagePage } from './mergeWindow'
export type { MessageCursor, MessageRange } from './queries'

/** The newest of a channel. Rows that newer ones push out stay for a while, see `mergeWindow`. */
export const watchLatestMessages = (s: ServerId, c: ChannelId, range: Omit<MessageRange, 'cursor'>) =>
  watchPage(
    [...serverKey(s), 'messages', c, 'latest', range],
    querySource((db) => queries.messagesNewestFirst(db, s, c, range)),
    newestFirst,
    mergeWindow,
  )

/** The page before the cursor. */
export const watchMessagesBefore = (s: ServerId, c: ChannelId, range: MessageRange) =>
  watchPage(
    [...serverKey(s), 'messages', c, 'before', range],
    querySource((db) => queries.messagesNewestFirst(db, s, c, range)),
    newestFirst,
  )

/** The page after the cursor. */
export const watchMessagesAfter = (s: ServerId, c: ChannelId, range: MessageRange) =>
  watchPage(
    [...serverKey(s), 'messages', c, 'after', range],
    querySource((db) => queries.messagesOldestFirst(db, s, c, range)),
    oldestFirst,
  )

function watchPage(
  queryKey: readonly unknown[],
  source: QuerySnapshotSource,
  toOrder: (messages: Message[]) => Message[],
  merge: (known: MessagePage | undefined, page: MessagePage) => MessagePage = (_known, page) => page,
) {
  return mergedLiveQuery<QuerySnapshot, MessagePage>({
    queryKey,
    source,
    merge: (known, snapshot) =>
      merge(known, {
        messages: toOrder(snapshot.docs.flatMap((document) => toMessage(document) ?? [])),
        hasMore: snapshot.size >= limits.messagePage,
        isFromCache: snapshot.metadata.fromCache,
      }),
  })
}

// Firestore's order is kept: it puts messages that the server has not timed yet at the new end, where a
// sort by our guess of their time might not.
const newestFirst = (messages: Message[]) => messages.toReversed()
const oldestFirst = (messages: Message[]) => messages

function toMessage(snapshot: DocumentSnapshot): Message | undefined {
  const entity = parseSnapshot(message, snapshot)
  return entity && { ...entity, id: asMessageId(snapshot.id), isPending: snapshot.metadata.hasPendingWrites }
}

/** Null when there is none. Throws `AppError`. */
export async function getMessage(s: ServerId, c: ChannelId, id: MessageId): Promise<Message | null> {
  try {
    return toMessage(await getDoc(doc(await firestore(), paths.message(s, c, id)))) ?? null
  } catch (error) {
    throw toAppError(error)
  }
}

/**
 * What a message answers, for whoever shows it outside of the open pages. Read once, however many answer it; null where
 * there is none, or none for this reader.
 */
export const getOriginal = (s: ServerId, c: ChannelId, id: MessageId) =>
  queryOptions<Message | null>({
    queryKey: [...serverKey(s), 'original', c, id],
    queryFn: () =>
      getMessage(s, c, id).catch((error: unknown) => {
        if (toAppError(error).code !== 'forbidden') throw error
        return null
      }),
    staleTime: 5 * 60_000,
    networkMode: 'always',
  })

type NewMessage = {
  id: MessageId
  authorId: Uid
  text: string
  replyTo: MessageId | null
  isPaced: boolean
  isHeld: boolean
}

/**
 * With its cooldown where the channel is slow for its author: rules take neither more nor less there.
 * On the screen at once; resolves when the server has it, so offline not before the network is back.
 */
export async function createMessage(
  s: ServerId,
  c: ChannelId,
  { id, authorId, text, replyTo, isPaced, isHeld }: NewMessage,
): Promise<void> {
  const stored = {
    schemaVersion,
    authorId,
    text,
    createdAt: serverTimestamp(),
    editedAt: null,
    type: 'text',
    held: isHeld,
    pinned: false,
    ...(replyTo !== null && { replyTo }),
  }
  await written(async () => {
    const db = await firestore()
    const ref = doc(db, paths.message(s, c, id))
    if (!isPaced) return setDoc(ref, stored)
    const cooldown = { schemaVersion, last: serverTimestamp(), messageId: id }
    const both = writeBatch(db)
      .set(ref, stored)
      .set(doc(db, paths.cooldown(s, c, authorId)), cooldown)
    return both.commit()
  })
}

/** `isHeld` where it is to be looked at again; what is held already stays so. */
export async function updateMessage(
  s: ServerId,
  c: ChannelId,
  id: MessageId,
  { text, isHeld }: { text: string; isHeld: boolean },
): Promise<void> {
  // What was said of the old text is no word about the new one.
  const anew = { returned: deleteField(), expireAt: deleteField() }
  const change = { text, editedAt: serverTimestamp(), ...anew, ...(isHeld && { held: true }) }
  await written(async () => updateDoc(doc(await firestore(), paths.message(s, c, id)), change))
}

export async function deleteMessage(s: ServerId, c: ChannelId, id: MessageId): Promise<void> {
  await written(async () => deleteDoc(doc(await firestore(), paths.message(s, c, id))))
}
