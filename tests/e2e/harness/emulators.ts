import { withoutBackgroundTriggers } from '../../../scripts/seed/backgroundTriggers'
import { seedWorld } from '../../../scripts/seed/seedWorld'
import { quietFunctions } from '../../functions/quietFunctions'

const project = process.env['GCLOUD_PROJECT'] ?? 'demo-parley-test'
const firestore = `http://${process.env['FIRESTORE_EMULATOR_HOST'] ?? ''}/emulator/v1/projects/${project}`
const auth = `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? ''}/emulator/v1/projects/${project}`

/** Every file starts from the same small community and no strangers. */
export async function freshCommunity(messages = 600) {
  await quietFunctions()
  await withoutBackgroundTriggers(() =>
    Promise.all([
      fetch(`${firestore}/databases/(default)/documents`, { method: 'DELETE' }),
      fetch(`${auth}/accounts`, { method: 'DELETE' }),
    ]),
  )
  return seedWorld({ nowMs: Date.now(), messages })
}
