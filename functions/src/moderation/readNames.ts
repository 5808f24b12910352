import type { ServerId, Uid } from '@parley/domain/ids'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { readAll } from '../lib/compileServer'
import { db, refs } from '../lib/db'

const shape = v.object({
  displayName: v.string(),
  username: v.string(),
  nick: v.nullish(v.string(), null),
})
export type Named = v.InferOutput<typeof shape>

/**
 * What people are called in a server or, where they are no members, by themselves; nothing for whom there is not.
 * What was broken by hand is as good as missing: it must not keep anybody in.
 */
export async function readNames(
  tx: Transaction,
  s: ServerId,
  uids: readonly Uid[],
): Promise<(uid: Uid) => Named | undefined> {
  const members = await readAll(tx, uids, (uid) => db.doc(refs.member(s, uid).path))
  const inServer = (uid: Uid) => named(members(uid).data())
  const others = uids.filter((uid) => !inServer(uid))
  const profiles = await readAll(tx, others, (uid) => db.doc(refs.user(uid).path))
  return (uid) => inServer(uid) ?? named(profiles(uid).data())
}

function named(data: unknown): Named | undefined {
  const parsed = v.safeParse(shape, data)
  return parsed.success ? parsed.output : undefined
}
