/**
 * Reactions are documents of those who react; the message says what they come to, so that whoever reads it reads one
 * document. Counted anew each time, and so never adrift. The whole journey: `docs/reactions.md`.
 */
import { isDeepStrictEqual } from 'node:util'
import { asUid, type ChannelId, type MessageId, type ServerId } from '@parley/domain/ids'
import { functionTimings, limits } from '@parley/domain/limits'
import type { StoredMessage } from '@parley/domain/schema/message'
import { reactions } from '@parley/domain/schema/reaction'
import { type DocumentSnapshot, FieldValue, type Transaction } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { converge, type Mode } from '../lib/converge'
import { db, refs } from '../lib/db'
import type { Difference } from '../lib/difference'
import { inTransaction } from '../lib/inTransaction'
import { toStored } from '../lib/stored'
import type { Window } from '../lib/trailingEdge'
import { type Kinds, kindsOf, tally } from './tally'

/** So many reactors are read one by one; of more, each kind is counted by a query. */
const readOneByOne = 30

type Place = { s: ServerId; c: ChannelId; m: MessageId }

/** Inside the window after the last count it writes nothing and returns that. */
export async function countReactions(place: Place): Promise<Window | 'gone' | undefined> {
  const { s, c, m } = place
  const seen = await refs.message(s, c, m).get()
  if (!seen.exists) return 'gone'
  // Most of a burst ends here, without a lock that the reactors' own writes would wait for.
  const early = windowAfter(seen)
  if (early) return early
  return inTransaction(async (tx) => {
    const message = await tx.get(refs.message(s, c, m))
    const window = windowAfter(message)
    if (!window) for (const { ref, fields } of await differences(tx, message, place)) tx.update(ref, fields)
    return window
  })
}

/** Counted now, whatever the window: for repair, and after somebody wrote into the sums by hand. */
export const convergeReactions = (place: Place, mode?: Mode): Promise<Difference[]> =>
  converge(async (tx) => differences(tx, await tx.get(refs.message(place.s, place.c, place.m)), place), mode)

function windowAfter(message: DocumentSnapshot<StoredMessage>): Window | undefined {
  const endsAt = (message.data()?.reactions?.countedAt ?? 0) + functionTimings.reactionsWindowMs
  return nowMs() < endsAt ? { endsAt } : undefined
}

async function differences(
  tx: Transaction,
  message: DocumentSnapshot<StoredMessage>,
  place: Place,
): Promise<Difference[]> {
  if (!message.exists) return []
  const known = message.data()?.reactions?.kinds ?? {}
  const kinds = tally(await findKinds(tx, place, known), known, nowMs())
  if (isDeepStrictEqual(kinds, known)) return []
  const counted =
    Object.keys(kinds).length === 0 ? FieldValue.delete() : toStored(reactions, { countedAt: nowMs(), kinds })
  return [{ ref: db.doc(message.ref.path), change: 'update', fields: { reactions: counted } }]
}

async function findKinds(tx: Transaction, { s, c, m }: Place, known: Kinds) {
  const newestFirst = refs.reactors(s, c, m).orderBy('at', 'desc')
  const { docs } = await tx.get(newestFirst.limit(readOneByOne + 1))
  const found = kindsOf(docs.map((reactor) => ({ uid: asUid(reactor.id), emojis: reactor.data().emojis })))
  if (docs.length <= readOneByOne) return found
  // What is new is among the latest; the others are known.
  const emojis = [...new Set([...Object.keys(known), ...found.keys()])]
  const counts = emojis.map(async (emoji) => {
    const withIt = newestFirst.where('emojis', 'array-contains', emoji)
    const [sum, last] = await Promise.all([
      tx.get(withIt.count()),
      tx.get(withIt.limit(limits.reactorsNamed)),
    ])
    const uids = last.docs.map(({ id }) => asUid(id))
    return [emoji, { count: sum.data().count, uids }] as const
  })
  return new Map(await Promise.all(counts))
}
