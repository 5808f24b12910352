/**
 * Signing in with Google and GitHub. Only how one gets to their window differs between production and a local suite
 * (`ProviderWindows`); whatever follows is here, and the same for both.
 */
import { AppError } from '@parley/domain/errors'
import { FirebaseError } from 'firebase/app'
import {
  type Auth,
  GithubAuthProvider,
  GoogleAuthProvider,
  getAdditionalUserInfo,
  linkWithCredential,
  type OAuthCredential,
  sendEmailVerification,
  type UserCredential,
  unlink,
  updatePassword,
} from 'firebase/auth'
import * as v from 'valibot'
import { attempt, renew, userOf } from './auth'
import { toAppError } from './errors'
import { goneOf, type ProviderId, type ProviderWindows, providersAmong, type WayIn, waysInOf } from './waysIn'

/** Somebody has an account of this address already: they log in to it first, and the new way in is connected then. */
export type Known = {
  /** The new one. */
  readonly provider: ProviderId
  readonly email: string
  /** The one that they have. */
  readonly wayIn: WayIn
}
export type ProviderSignIn = { status: 'signed-in' | 'leaving' } | { status: 'known'; account: Known }

const windows = async (): Promise<ProviderWindows> =>
  import.meta.env.MODE === 'suite'
    ? (await import('./local')).localProviderWindows
    : (await import('./providerWindows')).providerWindows

/** Ahead of the click, whose right to open a window is soon over. A failure shows when it matters. */
export const prepareProviders = () => void windows().catch(() => undefined)

/** For which provider the page was left, so that only who did so asks on the way back. */
const leftFor = 'parley:left-for'

export const signInWith = (id: ProviderId) =>
  attempt((auth) =>
    settle(id, ({ signIn }) => signIn(auth, id, () => window.sessionStorage.setItem(leftFor, id))),
  )

/** Goes on after a page that was left for the provider's; null for everybody else. */
export const comeBackFromProvider = () =>
  attempt(async (auth) => {
    const [id] = providersAmong([window.sessionStorage.getItem(leftFor) ?? ''])
    if (!id) return null
    window.sessionStorage.removeItem(leftFor)
    const outcome = await settle(id, ({ comeBack }) => comeBack(auth))
    // They turned back on the way.
    return outcome.status === 'leaving' ? null : outcome
  })

async function settle(
  id: ProviderId,
  work: (windows: ProviderWindows) => Promise<UserCredential | null>,
): Promise<ProviderSignIn> {
  try {
    const result = await work(await windows())
    if (!result) return { status: 'leaving' }
    const { user } = result
    // As after a registration. If this mail fails, the settings offer another.
    if (getAdditionalUserInfo(result)?.isNewUser && user.email && !user.emailVerified) {
      sendEmailVerification(user).catch(() => undefined)
    }
    return { status: 'signed-in' }
  } catch (error) {
    const account = knownAccountOf(error, id)
    if (!account) throw error
    pending = account
    return { status: 'known', account }
  }
}

/** In memory alone: with it, whoever has this device could connect their account to another's. */
let pending: (Known & { credential: OAuthCredential }) | undefined

export const pendingConnection = (): Known | undefined => pending
export const forgetPendingConnection = () => {
  pending = undefined
}

/** After logging in: connects what waited for it, if this is the account that it waited for. */
export const connectPending = () =>
  attempt(async (auth) => {
    const waiting = pending
    pending = undefined
    if (!waiting) return
    if (waiting.email.toLowerCase() !== userOf(auth).email?.toLowerCase()) return
    await connecting(async () => {
      await linkWithCredential(userOf(auth), waiting.credential)
      await renew(auth)
    })
  })

const confirmation = v.object({ verifiedProvider: v.fallback(v.array(v.string()), []) })

/** Firebase refuses a second account of an address; it tells which providers the first one has, and no password. */
function knownAccountOf(error: unknown, provider: ProviderId) {
  if (!(error instanceof FirebaseError)) return undefined
  if (error.code !== 'auth/account-exists-with-different-credential') return undefined
  const Provider = provider === 'google.com' ? GoogleAuthProvider : GithubAuthProvider
  const credential = Provider.credentialFromError(error)
  const email = error.customData?.['email']
  if (!credential || typeof email !== 'string') return undefined
  const told = v.safeParse(confirmation, error.customData?.['_tokenResponse'])
  const others = told.success ? providersAmong(told.output.verifiedProvider) : []
  // One account has one of each.
  if (others.includes(provider)) throw new AppError('email-taken', { cause: error })
  const [other] = others
  return { provider, email, credential, wayIn: other ?? ('password' as const) }
}

let connections = 0

/** Meanwhile nothing is taken for gone: a token from before does not name the new one. */
async function connecting(work: () => Promise<void>) {
  connections += 1
  try {
    await work()
  } finally {
    connections -= 1
  }
}

/** One more way into one's own account. */
export const connectProvider = (id: ProviderId) =>
  attempt((auth) =>
    connecting(async () => {
      try {
        await (await windows()).connect(userOf(auth), id)
      } catch (error) {
        // Its address belongs to another account, which is as much in the way as if that used it to log in.
        if (toAppError(error).code === 'email-taken') throw new AppError('way-in-taken', { cause: error })
        // Or another tab was faster.
        if (!isFirebaseError(error, 'auth/provider-already-linked')) throw error
      }
      await renew(auth)
    }),
  )

const isFirebaseError = (error: unknown, code: string) =>
  error instanceof FirebaseError && error.code === code

/** Never the last one: Firebase would take that, too. */
export const disconnectProvider = (id: ProviderId) =>
  attempt(async (auth) => {
    await renewWaysIn(auth)
    const waysIn = waysInOf(userOf(auth))
    if (!waysIn.includes(id)) return
    if (waysIn.length === 1) throw new AppError('last-way-in')
    await unlink(userOf(auth), id)
    await renew(auth)
  })

/** Looks which ways in there are by now: another tab or device may have changed them. */
export const reloadWaysIn = () => attempt(renewWaysIn)

/**
 * The SDK adds what it hears of and forgets nothing, as long as somebody is logged in. A new token names those that
 * are left; to disconnect the others once more changes nothing but what the SDK believes.
 */
async function renewWaysIn(auth: Auth): Promise<void> {
  const user = userOf(auth)
  // From before the token, which knows nothing of what comes after it.
  const believed = waysInOf(user)
  await renew(auth)
  const { claims } = await user.getIdTokenResult()
  const gone = goneOf(believed, claims.firebase?.identities)
  if (gone.length === 0 || connections > 0) return
  for (const way of gone) await unlink(user, way)
  await renew(auth)
}

/** Signs the same person in again, as `confirmPassword` does, for who has no password. */
export const confirmWith = (id: ProviderId) =>
  attempt(async (auth) => {
    try {
      await (await windows()).confirm(userOf(auth), id)
    } catch (error) {
      // Somebody came whose address has another account.
      const isOther = isFirebaseError(error, 'auth/account-exists-with-different-credential')
      throw isOther ? new AppError('wrong-person', { cause: error }) : error
    }
  })

/**
 * A first one, for who came through a provider. Firebase asks for a sign-in of the last minutes (`confirmWith`), and
 * ends the sessions of other devices, as after every change of a password.
 */
export const addPassword = (password: string) =>
  attempt(async (auth) => {
    await updatePassword(userOf(auth), password)
    await renew(auth)
  })
