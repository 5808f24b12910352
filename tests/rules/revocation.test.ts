import {
  collection,
  doc,
  type FirestoreError,
  getDoc,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
} from 'firebase/firestore'
import { afterAll, expect, it } from 'vitest'
import { refused } from './verdicts'
import { type Actor, accessOf, general, server, startWorld, uidOf } from './world'

const world = await startWorld('revocation')
afterAll(() => world.end())

type Ending = { readonly code: string; readonly texts: readonly string[] }

/** Listens as somebody until the server ends it, remembering every text that was delivered. */
function listen(actor: Actor): { isListening: Promise<void>; ending: Promise<Ending> } {
  const texts: string[] = []
  const timeline = collection(world.as(actor), `${server}/channels/${general}/messages`)
  const newest = query(timeline, where('held', '==', false), orderBy('createdAt', 'desc'), limit(50))
  let markListening = () => {}
  const isListening = new Promise<void>((resolve) => {
    markListening = resolve
  })
  const ending = new Promise<Ending>((resolve) => {
    const end = (error: FirestoreError) => resolve({ code: error.code, texts })
    onSnapshot(
      newest,
      (snapshot) => {
        for (const change of snapshot.docChanges()) texts.push(String(change.doc.get('text')))
        markListening()
      },
      end,
    )
  })
  return { isListening, ending }
}

const write = (text: string) => world.putMessage('owner', { text })

it.each<{ actor: Actor; how: string; revoke: () => Promise<unknown> }>([
  {
    actor: 'member',
    how: 'removed from the server',
    revoke: () => world.rest.remove(`${server}/access/${uidOf('member')}`),
  },
  {
    actor: 'member who may not send',
    how: 'suspended',
    revoke: () =>
      world.rest.seed([
        {
          path: `${server}/access/${uidOf('member who may not send')}`,
          data: { ...accessOf('member who may not send'), suspended: true },
        },
      ]),
  },
])('a listener of somebody who was $how ends before the next message', async ({ actor, how, revoke }) => {
  await write(`before ${how}`)
  const { isListening, ending } = listen(actor)
  await isListening
  await revoke()
  await write(`after ${how}`)
  const { code, texts } = await ending
  expect(code).toBe('permission-denied')
  expect(texts).toContain(`before ${how}`)
  expect(texts).not.toContain(`after ${how}`)
  await refused(getDoc(doc(world.as(actor), `${server}/channels/${general}`)))
})

it('somebody who was removed may still look for their own access, which is how they notice', async () => {
  const access = await getDoc(doc(world.as('member'), `${server}/access/${uidOf('member')}`))
  expect(access.exists()).toBe(false)
})
