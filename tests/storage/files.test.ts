import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { deleteObject, getBytes, getMetadata, listAll, ref, updateMetadata } from 'firebase/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actors, clubRules, picture, startWorld, uidOf, upload } from './world'

const world = await startWorld()
beforeAll(async () => {
  expect(await world.load(clubRules)).toMatchObject({ isLoaded: true })
})
afterAll(() => world.end())

let count = 0
const newPath = () => `clubs/chess/file-${count++}`
const fileFor = (actor: Actor, path = newPath()) => ref(world.as(actor), path)

/** A file that is there already, as the actor sees it. */
async function fileOf(owner: Actor, actor: Actor) {
  const file = fileFor(actor)
  await world.put(file.fullPath, owner)
  return file
}

const readers: Actor[] = ['member', 'member who may not upload', 'moderator']
const uploaders: Actor[] = ['member', 'moderator']

describe('the table of actors', () => {
  onlyTheseMay('upload', uploaders, (actor) => upload(fileFor(actor), actor))
  onlyTheseMay('download', readers, async (actor) => {
    const bytes = await getBytes(await fileOf('member', actor))
    expect(new Uint8Array(bytes)).toEqual(picture)
  })
  onlyTheseMay('see the metadata', readers, async (actor) => {
    const { size, contentType, customMetadata } = await getMetadata(await fileOf('member', actor))
    expect({ size, contentType, owner: customMetadata?.['owner'] }).toEqual({
      size: picture.byteLength,
      contentType: 'image/png',
      owner: 'member',
    })
  })
  onlyTheseMay('list', readers, async (actor) => {
    const { fullPath } = await fileOf('member', actor)
    const { items } = await listAll(ref(world.as(actor), 'clubs/chess'))
    expect(items.map((item) => item.fullPath)).toContain(fullPath)
  })
  onlyTheseMay('caption a member’s file', ['member'], async (actor) =>
    updateMetadata(await fileOf('member', actor), { customMetadata: { caption: 'Mate in two' } }),
  )
  onlyTheseMay('caption an own file', readers, async (actor) =>
    updateMetadata(await fileOf(actor, actor), { customMetadata: { caption: 'Mate in two' } }),
  )
  onlyTheseMay('delete a member’s file', ['member', 'moderator'], async (actor) =>
    deleteObject(await fileOf('member', actor)),
  )
})

describe('what an upload may be', () => {
  const attempts: [string, () => Promise<unknown>][] = [
    ['in another’s name', () => upload(fileFor('member'), 'moderator')],
    ['too large', () => upload(fileFor('member'), 'member', new Uint8Array(65))],
    ['no picture', () => upload(fileFor('member'), 'member', picture, 'text/plain')],
    ['onto a file that is there', async () => upload(await fileOf('moderator', 'member'), 'member')],
    ['to another club', () => upload(fileFor('member', 'clubs/go/file'), 'member')],
    ['outside of the clubs', () => upload(fileFor('member', 'file'), 'member')],
  ]
  it.each(attempts)('not %s', async (_name, attempt) => {
    await assertFails(attempt())
  })
  it('exactly as large as allowed', async () => {
    await assertSucceeds(upload(fileFor('member'), 'member', new Uint8Array(64)))
  })
})

it('nobody gives a file to another by its metadata', async () => {
  const file = await fileOf('member', 'member')
  await assertFails(updateMetadata(file, { customMetadata: { owner: 'moderator' } }))
})

describe('documents of Firestore', () => {
  it('decide anew at each request', async () => {
    const newcomer: Actor = 'stranger'
    const own = `clubs/go/access/${uidOf(newcomer)}`
    const file = ref(world.as(newcomer), 'clubs/go/board')
    await world.put(file.fullPath, 'member')
    await assertFails(getBytes(file))
    await world.write(own, { suspended: false, can: [] })
    await assertSucceeds(getBytes(file))
    await world.write(own, { suspended: true, can: [] })
    await assertFails(getBytes(file))
  })

  it('can be asked only whether they are there', async () => {
    for (const guest of ['invited', 'not invited']) await world.put(`guests/${guest}`, 'member')
    await world.write('guests/invited', {})
    await assertSucceeds(getBytes(fileFor('signed out', 'guests/invited')))
    await assertFails(getBytes(fileFor('signed out', 'guests/not invited')))
  })
})

/** Everybody who is not named is refused; those who are named are the proof that the operation itself is sound. */
function onlyTheseMay(operation: string, allowed: Actor[], run: (actor: Actor) => Promise<unknown>) {
  const rows = actors.map((actor) => ({ actor, verdict: allowed.includes(actor) ? 'may' : 'may not' }))
  describe(operation, () => {
    it.each(rows)('$actor $verdict', async ({ actor, verdict }) => {
      await (verdict === 'may' ? assertSucceeds(run(actor)) : assertFails(run(actor)))
    })
  })
}
