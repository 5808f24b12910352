/** Accounts and the session. The sign-in screens need this file and no more of the backend. */
import { type AppErrorCode, AppError } from '@parley/domain/errors'
import { asUid, type Uid } from '@parley/domain/ids'
import {
  type Auth,
  applyActionCode,
  confirmPasswordReset as confirmReset,
  createUserWithEmailAndPassword,
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  sendEmailVerification,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  signOut,
  verifyPasswordResetCode,
} from 'firebase/auth'
import { clearLocalStores } from '#lib/localStores'
import { once } from '#lib/once'
import { firebaseApp } from './app'
import { toAppError } from './errors'
import { onLogOutElsewhere, tellOtherTabs } from './otherTabs'
import { type WayIn, waysInOf } from './waysIn'

export type Session =
  | { readonly status: 'loading' }
  | { readonly status: 'signed-out' }
  | {
      readonly status: 'signed-in'
      readonly uid: Uid
      readonly email: string
      readonly isEmailVerified: boolean
      readonly waysIn: readonly WayIn[]
      /** What Google or GitHub calls them; empty without these. */
      readonly givenName: string
    }

type Credentials = { email: string; password: string }

/** Without what opens other sites' windows: `providerWindows.ts` brings it when somebody wants to use one. */
const authentication = once(async (): Promise<Auth> => {
  const auth = initializeAuth(await firebaseApp(), { persistence: indexedDBLocalPersistence })
  if (import.meta.env.MODE === 'suite') (await import('./local')).connectLocalAuth(auth)
  return auth
})

const retryMs = 3_000

/** Tells the session now and at every change, wherever it comes from: here, another tab, or the backend. */
export function watchSession(onChange: (session: Session) => void): () => void {
  let last: Session = { status: 'loading' }
  let isStopped = false
  let stopAuth: (() => void) | undefined

  const tell = (session: Session) => {
    if (isStopped || isSame(session, last)) return
    last = session
    onChange(session)
  }
  const listen = async () => {
    const auth = await authentication()
    if (isStopped) return
    stopAuth = onIdTokenChanged(auth, () => {
      const session = sessionOf(auth)
      // Ended by the backend, say because the account was suspended: this device forgets as at a log-out.
      if (session.status === 'signed-out' && last.status === 'signed-in' && !isLoggingOut) {
        void forgetThisDevice().finally(() => tell(session))
      } else tell(session)
    })
  }
  // Without a network there may be no configuration. That is no news about who is signed in: ask again.
  const keepTrying = () => {
    if (!isStopped) listen().catch(() => setTimeout(keepTrying, retryMs))
  }
  const stopOtherTabs = onLogOutElsewhere(() => {
    if (last.status === 'signed-in') void endHere().finally(() => tell({ status: 'signed-out' }))
  })

  onChange(last)
  keepTrying()
  return () => {
    isStopped = true
    stopOtherTabs()
    stopAuth?.()
  }
}

function sessionOf({ currentUser }: Auth): Session {
  if (!currentUser) return { status: 'signed-out' }
  const { uid, email, emailVerified, displayName } = currentUser
  return {
    status: 'signed-in',
    uid: asUid(uid),
    email: email ?? '',
    isEmailVerified: emailVerified,
    waysIn: waysInOf(currentUser),
    givenName: displayName ?? '',
  }
}

/** A token is renewed every hour, which is no change of the session. */
function isSame(a: Session, b: Session): boolean {
  if (a.status !== 'signed-in' || b.status !== 'signed-in') return a.status === b.status
  const hasSameWaysIn = a.waysIn.join() === b.waysIn.join()
  return a.uid === b.uid && a.email === b.email && a.isEmailVerified === b.isEmailVerified && hasSameWaysIn
}

/** For requests that go past the SDKs. Renewed when it is about to run out. */
export const getIdToken = () => attempt((auth) => userOf(auth).getIdToken())

export const signUp = ({ email, password }: Credentials) =>
  attempt(async (auth) => {
    await createUserWithEmailAndPassword(auth, email, password)
  })

export const logIn = ({ email, password }: Credentials) =>
  attempt(async (auth) => {
    await signInWithEmailAndPassword(auth, email, password)
  })

/**
 * Signs the same person in again: the new token says that they know the password, which the backend asks for
 * before what cannot be taken back. Nobody watching the session notices.
 */
export const confirmPassword = (password: string) =>
  attempt(async (auth) => {
    await signInWithEmailAndPassword(auth, userOf(auth).email ?? '', password)
  })

let isLoggingOut = false

/**
 * Ends every listener and forgets what this device knows. Afterwards the caller leaves for the sign-in page
 * by a full page load: the database cannot be opened again in this one.
 */
export async function logOut(): Promise<void> {
  isLoggingOut = true
  await forgetThisDevice()
  await attempt(signOut)
}

/** At most this long for other tabs to let go of the database; one that is frozen would hold us up for ever. */
const eraseTimeoutMs = 5_000

async function forgetThisDevice(): Promise<void> {
  // Before anything is erased: the other tabs hold the database open. They end and leave the erasing to us.
  tellOtherTabs()
  const { closeFirestore, eraseFirestore } = await import('./firestore')
  await closeFirestore()
  await Promise.race([eraseFirestore(), new Promise((resolve) => setTimeout(resolve, eraseTimeoutMs))])
  await clearLocalStores()
}

async function endHere(): Promise<void> {
  isLoggingOut = true
  await (await import('./firestore')).closeFirestore()
  await clearLocalStores()
}

export const sendVerificationEmail = () => attempt((auth) => sendEmailVerification(userOf(auth)))

/** `code` is the link's. Works signed out as well. */
export const applyVerification = (code: string) =>
  attempt(async (auth) => {
    await applyActionCode(auth, code)
    if (auth.currentUser) await renew(auth)
  })

/** Does not tell whether there is such an account, so that nobody can look up who has one. */
export const sendPasswordReset = (email: string) =>
  attempt(async (auth) => {
    try {
      await sendPasswordResetEmail(auth, email)
    } catch (error) {
      const unknownAccount: AppErrorCode = 'wrong-credentials'
      if (toAppError(error).code !== unknownAccount) throw error
    }
  })

/** The e-mail address that the link is for. */
export const checkPasswordResetCode = (code: string) => attempt((auth) => verifyPasswordResetCode(auth, code))

export const confirmPasswordReset = (code: string, password: string) =>
  attempt((auth) => confirmReset(auth, code, password))

/** Asks the backend anew who is signed in, say after the address was verified on another device. */
export const reloadSession = () => attempt(renew)

export async function renew(auth: Auth): Promise<void> {
  const user = userOf(auth)
  await user.reload()
  // Rules read the address' state from the token; a new one also tells `watchSession`.
  await user.getIdToken(true)
}

export function userOf({ currentUser }: Auth) {
  if (!currentUser) throw new AppError('signed-out')
  return currentUser
}

/** Every failure as an `AppError`. */
export async function attempt<T>(work: (auth: Auth) => Promise<T>): Promise<T> {
  try {
    return await work(await authentication())
  } catch (error) {
    throw toAppError(error)
  }
}
