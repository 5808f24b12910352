/**
 * The windows of Google and GitHub. Loaded when somebody is about to use one; `local.ts` has what stands in for them
 * where these sites cannot be reached. The resolver goes with each call instead of into `initializeAuth`, or every
 * visit would fetch a script and a frame of Google's before anybody is known.
 */
import {
  type Auth,
  type AuthProvider,
  browserPopupRedirectResolver,
  GithubAuthProvider,
  GoogleAuthProvider,
  getRedirectResult,
  linkWithPopup,
  reauthenticateWithPopup,
  signInWithPopup,
  signInWithRedirect,
  type User,
} from 'firebase/auth'
import { toAppError } from './errors'
import type { ProviderId, ProviderWindows } from './waysIn'

function providerOf(id: ProviderId): AuthProvider {
  if (id === 'google.com') {
    // Most people have several accounts there.
    return new GoogleAuthProvider().setCustomParameters({ prompt: 'select_account' })
  }
  // Without it GitHub keeps the address of whoever does not show theirs in public.
  return new GithubAuthProvider().addScope('user:email')
}

/** Signing in can leave the page and come back, where the browser opens no window. */
async function signIn(auth: Auth, id: ProviderId, onLeave: () => void) {
  try {
    return await signInWithPopup(auth, providerOf(id), browserPopupRedirectResolver)
  } catch (error) {
    if (toAppError(error).code !== 'window-blocked') throw error
    onLeave()
    await signInWithRedirect(auth, providerOf(id), browserPopupRedirectResolver)
    return null
  }
}

/**
 * Connecting and confirming cannot: Firebase would keep a note in the account's stored session that another tab,
 * which has no resolver, fails to read. A blocked window is a sentence there.
 */
export const providerWindows: ProviderWindows = {
  signIn,
  comeBack: (auth: Auth) => getRedirectResult(auth, browserPopupRedirectResolver),
  connect: (user: User, id) => linkWithPopup(user, providerOf(id), browserPopupRedirectResolver),
  confirm: (user: User, id) => reauthenticateWithPopup(user, providerOf(id), browserPopupRedirectResolver),
}
