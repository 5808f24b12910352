import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore'
import { asServerId } from '@parley/domain/ids'
import { converge, type Mode } from '../lib/converge'
import { db, refs } from '../lib/db'
import { type Difference, leftover } from '../lib/difference'
import { removeRemains } from './removeRemains'

/** Few enough for one request, or one transaction. */
const chunkSize = 100
const documentsPerStep = 5_000

/**
 * What deleted servers and channels left behind, if a removal never came to its end: trees without a root, each told
 * of by its root, and invites into nowhere.
 */
export async function convergeRemains(mode: Mode): Promise<Difference[]> {
  // First, or they would go untold with the trees.
  const invites = await invitesIntoNowhere(mode)
  const servers = await asRoots(await refs.servers().listDocuments())
  const channels = await Promise.all(
    servers.standing.map(async ({ id }) => asRoots(await refs.channels(asServerId(id)).listDocuments())),
  )
  const rootless = [...servers.gone, ...channels.flatMap(({ gone }) => gone)]
  if (mode === 'write') for (const ref of rootless) await removeWhole(ref)
  return [...invites, ...rootless.map((ref) => ({ ref, change: 'delete' as const, fields: {} }))]
}

/** A document that is gone is still listed while something is below it. */
async function asRoots(listed: readonly DocumentReference<unknown>[]) {
  const plain = listed.map(({ path }) => db.doc(path))
  const snapshots: DocumentSnapshot[] = []
  for (let start = 0; start < plain.length; start += chunkSize) {
    snapshots.push(...(await db.getAll(...plain.slice(start, start + chunkSize), { fieldMask: [] })))
  }
  const refsOf = (exists: boolean) =>
    snapshots.filter((snapshot) => snapshot.exists === exists).map(({ ref }) => ref)
  return { standing: refsOf(true), gone: refsOf(false) }
}

async function removeWhole(ref: DocumentReference): Promise<void> {
  // Brought back while we looked around.
  if ((await ref.get()).exists) return
  while ((await removeRemains(ref, documentsPerStep)) === 'more');
}

async function invitesIntoNowhere(mode: Mode): Promise<Difference[]> {
  const { docs } = await refs.invites().select().get()
  const differences: Difference[] = []
  for (let start = 0; start < docs.length; start += chunkSize) {
    const chunk = docs.slice(start, start + chunkSize).map(({ ref }) => db.doc(ref.path))
    differences.push(
      ...(await converge(async (tx) => {
        const invites = await tx.getAll(...chunk)
        const serverIds = invites.map((invite) => String(invite.get('serverId')))
        const servers = await tx.getAll(...serverIds.map((id) => refs.servers().doc(id)))
        return invites.flatMap((invite, index) => (servers[index]?.exists ? [] : leftover(invite)))
      }, mode)),
    )
  }
  return differences
}
