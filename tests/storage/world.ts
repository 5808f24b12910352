/** Files on the real emulator, under rules that a test chooses, and documents of Firestore for them to ask. */
import { readFileSync } from 'node:fs'
import { initializeTestEnvironment } from '@firebase/rules-unit-testing'
import { doc, type Firestore, setDoc } from 'firebase/firestore'
import { type FirebaseStorage, ref, type StorageReference, uploadBytes } from 'firebase/storage'

const readRules = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
export const clubRules = readRules('clubs.rules')
export const deployedRules = readRules('../../storage.rules')

export const picture = new TextEncoder().encode('a very small picture')

const access = {
  member: { suspended: false, can: ['upload'] },
  'member who may not upload': { suspended: false, can: [] },
  moderator: { suspended: false, can: ['upload', 'remove'] },
  'suspended member': { suspended: true, can: ['upload'] },
}

export type Actor = 'signed out' | 'stranger' | keyof typeof access
export const actors: Actor[] = ['signed out', 'stranger', ...(Object.keys(access) as (keyof typeof access)[])]
export const uidOf = (actor: Actor) => actor.replaceAll(' ', '-')

export async function startWorld() {
  // The Storage emulator asks for documents of the project that it was started for.
  const environment = await initializeTestEnvironment({ projectId: process.env.GCLOUD_PROJECT! })

  const world = {
    as(actor: Actor): FirebaseStorage {
      const context =
        actor === 'signed out'
          ? environment.unauthenticatedContext()
          : environment.authenticatedContext(uidOf(actor))
      return context.storage()
    },

    /** Whether the emulator took the rules, and if not, what it says about them. */
    async load(rules: string): Promise<{ isLoaded: boolean; answer: string }> {
      const response = await fetch(`http://${process.env.FIREBASE_STORAGE_EMULATOR_HOST}/internal/setRules`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ rules: { files: [{ name: 'storage.rules', content: rules }] } }),
      })
      return { isLoaded: response.ok, answer: await response.text() }
    },

    /** A file as somebody's upload would have left it, whatever the rules. */
    async put(path: string, owner: Actor): Promise<void> {
      await environment.withSecurityRulesDisabled(async (context) => {
        await upload(ref(context.storage() as unknown as FirebaseStorage, path), owner)
      })
    },

    async write(path: string, data: object): Promise<void> {
      await environment.withSecurityRulesDisabled(async (context) => {
        await setDoc(doc(context.firestore() as unknown as Firestore, path), data)
      })
    },

    /** Leaves the emulator as it was started. */
    async end(): Promise<void> {
      await world.load(deployedRules)
      await environment.cleanup()
    },
  }

  for (const [actor, data] of Object.entries(access)) {
    await world.write(`clubs/chess/access/${uidOf(actor as Actor)}`, data)
  }
  return world
}

export function upload(file: StorageReference, owner: Actor, bytes = picture, contentType = 'image/png') {
  return uploadBytes(file, bytes, { contentType, customMetadata: { owner: uidOf(owner) } })
}
