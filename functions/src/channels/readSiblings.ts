import type { Placed } from '@parley/domain/channels/order'
import { asChannelId, type ChannelId, type ServerId } from '@parley/domain/ids'
import { channel } from '@parley/domain/schema/server'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { refs } from '../lib/db'
import { converterOf } from '../lib/stored'

const placed = converterOf(v.pick(channel, ['type', 'parentId', 'position']))

/** What stands in a category; with null, what stands in none: the categories themselves, and loose channels. */
export async function readSiblings(
  tx: Transaction,
  s: ServerId,
  parentId: ChannelId | null,
): Promise<Placed[]> {
  const siblings = await tx.get(refs.channels(s).where('parentId', '==', parentId).withConverter(placed))
  return siblings.docs.map((snapshot) => ({ ...snapshot.data(), id: asChannelId(snapshot.id) }))
}
