import { readFileSync } from 'node:fs'
import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { getBytes, listAll, ref } from 'firebase/storage'
import { afterAll, describe, expect, it } from 'vitest'
import { actors, clubRules, deployedRules, startWorld, upload } from './world'

const world = await startWorld()
afterAll(() => world.end())

const file = 'clubs/chess/board'
await world.put(file, 'member')

const readableIf = (condition: string) => `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o {
    match /{file=**} {
      allow get: if ${condition};
    }
  }
}
`

describe('rules can be replaced while the emulator runs', () => {
  it('by wider and by narrower ones', async () => {
    for (const [condition, verdict] of [
      ['true', assertSucceeds],
      ['false', assertFails],
      ['request.auth.uid == "member"', assertSucceeds],
    ] as const) {
      expect(await world.load(readableIf(condition))).toMatchObject({ isLoaded: true })
      await verdict(getBytes(ref(world.as('member'), file)))
    }
  })

  it('by rules of the first version, which know no lists', async () => {
    await world.load(`service firebase.storage { match /b/{bucket}/o/{file=**} { allow read; } }`)
    await assertSucceeds(getBytes(ref(world.as('stranger'), file)))
    await assertFails(listAll(ref(world.as('stranger'), 'clubs/chess')))
  })
})

describe('rules with a mistake', () => {
  it('are not taken: the tools print where it is, and nobody may do anything until it is mended', async () => {
    await world.load(readableIf('true'))
    expect(await world.load(readableIf('true ||'))).toMatchObject({ isLoaded: false })
    await expect.poll(log).toMatch(/^⚠ .*\(column 28\) in storage\.rules:5$/m)
    await assertFails(getBytes(ref(world.as('member'), file)))

    await world.load(readableIf('true'))
    await assertSucceeds(getBytes(ref(world.as('member'), file)))
  })
})

it('a refusal because of an error in a condition says where the condition is', async () => {
  await world.load(readableIf('resource.metadata.colour == "red"'))
  await assertFails(getBytes(ref(world.as('member'), file)))
  await expect.poll(log).toMatch(/^⚠ .*\(storage\.rules:5:\d+\)$/m)
})

describe('storage.rules as it is deployed', () => {
  it.each(actors)('lets %s do nothing', async (actor) => {
    expect(await world.load(deployedRules)).toMatchObject({ isLoaded: true })
    const storage = world.as(actor)
    await assertFails(getBytes(ref(storage, file)))
    await assertFails(listAll(ref(storage, 'clubs/chess')))
    await assertFails(upload(ref(storage, 'clubs/chess/another'), actor))
  })

  it('is what forbids it', async () => {
    await world.load(clubRules)
    await assertSucceeds(getBytes(ref(world.as('member'), file)))
  })
})

const log = () => readFileSync(process.env.EMULATORS_LOG!, 'utf8')
