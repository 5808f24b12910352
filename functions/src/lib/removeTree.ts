import { collections } from '@parley/domain/paths'
import type { CollectionReference, DocumentReference, Query } from 'firebase-admin/firestore'

const pageSize = 300

/** What rules read goes before everything else: from then on nobody sees the rest, or writes into it. */
const goesFirst: readonly string[] = [collections.access, collections.acl]

/**
 * Removes a document and everything below it, at most about `budget` documents. It remembers nothing: called
 * again after `more`, or after it was interrupted anywhere, it goes on with what it finds.
 */
export async function removeTree(ref: DocumentReference, budget: number): Promise<'done' | 'more'> {
  await ref.delete()
  return (await removeBelow(ref, budget)) > 0 ? 'done' : 'more'
}

/** Gives what is left of the budget; nothing left means that there may be more to remove. */
async function removeBelow(ref: DocumentReference, budget: number): Promise<number> {
  const found = await ref.listCollections()
  const isFirst = ({ id }: CollectionReference) => goesFirst.includes(id)
  const inOrder = [...found.filter(isFirst), ...found.filter((collection) => !isFirst(collection))]
  let left = budget
  for (const collection of inOrder) left = await removeCollection(collection, left)
  return left
}

async function removeCollection(collection: CollectionReference, budget: number): Promise<number> {
  let left = await removeFound(collection, budget)
  if (left === 0) return 0
  // A document that is gone is still listed where something is below it: no other one has to be asked.
  for (const parent of await collection.listDocuments()) {
    if (left > 0) left = await removeBelow(parent, left)
  }
  return left
}

/** What a query finds, but nothing below. Gives what is left of the budget, in the same sense as above. */
export async function removeFound(query: Query, budget: number): Promise<number> {
  let left = budget
  while (left > 0) {
    const removed = await removePage(query, Math.min(left, pageSize))
    if (removed === 0) break
    left -= removed
  }
  return left
}

async function removePage(query: Query, most: number): Promise<number> {
  const page = await query.limit(most).select().get()
  if (page.empty) return 0
  const batch = query.firestore.batch()
  for (const { ref } of page.docs) batch.delete(ref)
  await batch.commit()
  return page.size
}
