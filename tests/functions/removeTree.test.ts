import { randomUUID } from 'node:crypto'
import { initializeApp } from 'firebase-admin/app'
import { type DocumentReference, getFirestore } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, test } from 'vitest'
import { mintServerId } from '@parley/domain/ids'
import { db } from '../../functions/src/lib/db'
import { removeTree } from '../../functions/src/lib/removeTree'
import { removeRemains } from '../../functions/src/removal/removeRemains'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'

/** Everything at and below a document, also below documents that are gone themselves. */
export async function pathsBelow(ref: DocumentReference): Promise<string[]> {
  const collections = await ref.listCollections()
  const children = (await Promise.all(collections.map((each) => each.listDocuments()))).flat()
  const below = (await Promise.all(children.map(pathsBelow))).flat()
  return [...((await ref.get()).exists ? [ref.path] : []), ...below]
}

const messagesPerChannel = 12

/** 1 server, 3 members, 3 + 1 access lists, and 3 channels of 12 messages, one of them gone itself. */
async function putTree(path: string): Promise<DocumentReference> {
  const root = db.doc(path)
  const batch = db.batch()
  batch.set(root, { name: 'root' })
  for (const uid of ['ada', 'bo', 'cy']) {
    batch.set(root.collection('access').doc(uid), {})
    batch.set(root.collection('members').doc(uid), {})
  }
  batch.set(root.collection('acl').doc('_server'), {})
  for (const c of ['1', '2', '3']) {
    batch.set(root.collection('acl').doc(c), {})
    const channel = root.collection('channels').doc(c)
    if (c !== '3') batch.set(channel, { name: c })
    batch.set(channel.collection('typing').doc('ada'), {})
    for (let m = 0; m < messagesPerChannel; m++) batch.set(channel.collection('messages').doc(`m${m}`), {})
  }
  await batch.commit()
  return root
}

/** Where no trigger looks. */
const aTree = () => putTree(`removals/${randomUUID()}`)

/** As when the process dies between two of its writes. */
function connectionThatBreaksAfter(writes: number) {
  const connection = getFirestore(initializeApp({}, randomUUID()))
  const batch = connection.batch.bind(connection)
  let left = writes
  connection.batch = () => {
    if (left-- === 0) throw new Error('The connection broke.')
    return batch()
  }
  return connection
}

describe('removeTree', () => {
  let root: DocumentReference
  beforeEach(async () => {
    root = await aTree()
  })

  test('leaves nothing, also below documents that were gone already', async () => {
    expect(await removeTree(root, 1_000)).toBe('done')
    expect(await pathsBelow(root)).toEqual([])
  })

  test('goes on, however small the steps, and takes what rules read first', async () => {
    expect(await removeTree(root, 3)).toBe('more')
    expect(await pathsBelow(root)).not.toContain(root.path)
    expect((await root.collection('access').get()).size).toBe(0)
    expect((await root.collection('members').get()).size).toBe(3)
    let runs = 1
    while ((await removeTree(root, 10)) === 'more') runs++
    expect(runs).toBeGreaterThan(3)
    expect(await pathsBelow(root)).toEqual([])
  })

  test('goes on after it was interrupted in the middle', async () => {
    const before = await pathsBelow(root)
    const run = removeTree(connectionThatBreaksAfter(3).doc(root.path), 1_000)
    await expect(run).rejects.toThrow('The connection broke.')
    const left = await pathsBelow(root)
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(before.length)

    expect(await removeTree(root, 1_000)).toBe('done')
    expect(await pathsBelow(root)).toEqual([])
  })

  test('touches nothing beside', async () => {
    const neighbour = await aTree()
    const before = await pathsBelow(neighbour)
    await removeTree(root, 1_000)
    expect(await pathsBelow(neighbour)).toEqual(before)
  })
})

describe('removeRemains', () => {
  /** Alone at it: the deleted server's own trigger would take the rest away meanwhile. */
  const testAlone = (title: string, work: () => Promise<void>) =>
    test(title, () => withoutBackgroundTriggers(work))

  /** The tree above goes in as many batches. */
  const batchesOfTree = 10

  async function aServerWithInvites() {
    const root = await putTree(`servers/${mintServerId(Date.now())}`)
    const batch = db.batch()
    const codes = Array.from({ length: 5 }, () => randomUUID())
    for (const code of codes) batch.set(db.doc(`invites/${code}`), { serverId: root.id })
    await batch.commit()
    return root
  }
  const countInvites = async ({ id }: DocumentReference) =>
    (await db.collection('invites').where('serverId', '==', id).count().get()).data().count

  testAlone('takes what is below a server and the invites into it, and no others', async () => {
    const [root, neighbour] = [await aServerWithInvites(), await aServerWithInvites()]
    expect(await removeRemains(root, 1_000)).toBe('done')
    expect(await pathsBelow(root)).toEqual([])
    expect(await countInvites(root)).toBe(0)
    expect(await countInvites(neighbour)).toBe(5)
  })

  testAlone('goes on after it was interrupted at the invites, however small the steps', async () => {
    const root = await aServerWithInvites()
    const run = removeRemains(connectionThatBreaksAfter(batchesOfTree).doc(root.path), 1_000)
    await expect(run).rejects.toThrow('The connection broke.')
    expect(await pathsBelow(root)).toEqual([])
    expect(await countInvites(root)).toBe(5)

    expect(await removeRemains(root, 2)).toBe('more')
    expect(await countInvites(root)).toBe(3)
    expect(await removeRemains(root, 1_000)).toBe('done')
    expect(await countInvites(root)).toBe(0)
  })

  testAlone('leaves the invites of a server alone that lost a channel', async () => {
    const root = await aServerWithInvites()
    expect(await removeRemains(root.collection('channels').doc('3'), 1_000)).toBe('done')
    expect(await countInvites(root)).toBe(5)
  })
})
