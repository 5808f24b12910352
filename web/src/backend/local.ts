/**
 * Everything that differs when the app talks to the Firebase emulators on this machine. Imported only behind
 * `import.meta.env.MODE === 'suite'`, which is false in a production build, so that no bundle contains it.
 */
import { AppError } from '@parley/domain/errors'
import type { FirebaseOptions } from 'firebase/app'
import {
  type Auth,
  type AuthCredential,
  connectAuthEmulator,
  GithubAuthProvider,
  GoogleAuthProvider,
  linkWithCredential,
  reauthenticateWithCredential,
  signInWithCredential,
} from 'firebase/auth'
import type { Firestore } from 'firebase/firestore'
import type { Functions } from 'firebase/functions'
import * as v from 'valibot'
import type { ProviderId, ProviderWindows } from './waysIn'

const host = '127.0.0.1'

const suite = v.parse(
  v.pipe(
    v.string(),
    v.parseJson(),
    v.object({
      projectId: v.string(),
      ports: v.object({ auth: v.number(), firestore: v.number(), functions: v.number() }),
    }),
  ),
  import.meta.env['VITE_LOCAL_SUITE'] ??
    '{"projectId":"demo-parley","ports":{"auth":9099,"firestore":8080,"functions":5001}}',
)

export const localOptions: FirebaseOptions = { projectId: suite.projectId, apiKey: 'suite', appId: 'suite' }

export const localFirestoreOrigin = `http://${host}:${suite.ports.firestore}`

export function connectLocalAuth(auth: Auth): void {
  connectAuthEmulator(auth, `http://${host}:${suite.ports.auth}`, { disableWarnings: true })
}

// The two below load their library only when asked, or the sign-in screen would load Firestore.
export async function connectLocalFirestore(db: Firestore): Promise<void> {
  const { connectFirestoreEmulator } = await import('firebase/firestore')
  connectFirestoreEmulator(db, host, suite.ports.firestore)
}

export async function connectLocalFunctions(functions: Functions): Promise<void> {
  const { connectFunctionsEmulator } = await import('firebase/functions')
  connectFunctionsEmulator(functions, host, suite.ports.functions)
}

const oobCodes = v.object({
  oobCodes: v.array(v.object({ email: v.string(), oobCode: v.string(), requestType: v.string() })),
})

export type OutboxLink = { email: string; mode: 'verifyEmail' | 'resetPassword'; oobCode: string }

/** The mails that Firebase would have sent, newest first. Links that were used are gone from it. */
export async function getOutbox(): Promise<OutboxLink[]> {
  const url = `http://${host}:${suite.ports.auth}/emulator/v1/projects/${suite.projectId}/oobCodes`
  const answer = v.parse(oobCodes, await (await fetch(url)).json())
  return answer.oobCodes.toReversed().flatMap(({ email, oobCode, requestType }): OutboxLink[] => {
    if (requestType === 'VERIFY_EMAIL') return [{ email, oobCode, mode: 'verifyEmail' }]
    if (requestType === 'PASSWORD_RESET') return [{ email, oobCode, mode: 'resetPassword' }]
    return []
  })
}

/** Who somebody says they are at Google or GitHub. */
export type ProviderPerson = { email: string; name: string }
type ProviderQuestion = {
  readonly provider: ProviderId
  readonly answer: (person: ProviderPerson) => void
  readonly cancel: () => void
}

let question: ProviderQuestion | null = null
const listeners = new Set<() => void>()

function ask(next: ProviderQuestion | null) {
  question = next
  for (const notify of listeners) notify()
}

/** What the dialog that stands in for the provider's window has to ask. */
export const providerQuestion = {
  get: () => question,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

function credentialFor(provider: ProviderId): Promise<AuthCredential> {
  return new Promise((resolve, reject) => {
    ask({
      provider,
      answer: (person) => {
        ask(null)
        resolve(credentialOf(provider, person))
      },
      cancel: () => {
        ask(null)
        reject(new AppError('cancelled'))
      },
    })
  })
}

/**
 * The emulator takes anybody's word for who they are. An address is one person there, and Firebase takes Google's
 * word for whose an address is, and not GitHub's: so it is here.
 */
function credentialOf(provider: ProviderId, { email, name }: ProviderPerson): AuthCredential {
  const claims = { sub: `${provider}/${email.toLowerCase()}`, email, name }
  return provider === 'google.com'
    ? GoogleAuthProvider.credential(JSON.stringify({ ...claims, email_verified: true }))
    : GithubAuthProvider.credential(JSON.stringify(claims))
}

export const localProviderWindows: ProviderWindows = {
  signIn: async (auth, id) => signInWithCredential(auth, await credentialFor(id)),
  comeBack: () => Promise.resolve(null),
  connect: async (user, id) => linkWithCredential(user, await credentialFor(id)),
  confirm: async (user, id) => reauthenticateWithCredential(user, await credentialFor(id)),
}
