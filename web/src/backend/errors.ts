import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { AppError, type AppErrorCode, assertNever } from '@parley/domain/errors'
import { FirebaseError } from 'firebase/app'

type Meaning = { code: AppErrorCode; field?: string }

const meanings: Record<string, Meaning> = {
  'auth/cancelled-popup-request': { code: 'cancelled' },
  'auth/credential-already-in-use': { code: 'way-in-taken' },
  'auth/email-already-in-use': { code: 'email-taken', field: 'email' },
  'auth/expired-action-code': { code: 'link-invalid' },
  'auth/invalid-action-code': { code: 'link-invalid' },
  'auth/invalid-credential': { code: 'wrong-credentials' },
  'auth/invalid-email': { code: 'invalid', field: 'email' },
  'auth/network-request-failed': { code: 'offline' },
  'auth/operation-not-allowed': { code: 'way-in-off' },
  'auth/operation-not-supported-in-this-environment': { code: 'window-blocked' },
  'auth/password-does-not-meet-requirements': { code: 'weak-password', field: 'password' },
  'auth/popup-blocked': { code: 'window-blocked' },
  'auth/popup-closed-by-user': { code: 'cancelled' },
  'auth/requires-recent-login': { code: 'sign-in-too-old' },
  'auth/too-many-requests': { code: 'too-many-requests' },
  'auth/unauthorized-domain': { code: 'way-in-off' },
  'auth/user-cancelled': { code: 'cancelled' },
  'auth/user-disabled': { code: 'suspended' },
  'auth/user-mismatch': { code: 'wrong-person' },
  'auth/user-not-found': { code: 'wrong-credentials' },
  'auth/user-token-expired': { code: 'signed-out' },
  'auth/weak-password': { code: 'weak-password', field: 'password' },
  'auth/web-storage-unsupported': { code: 'window-blocked' },
  'auth/wrong-password': { code: 'wrong-credentials' },
  'deadline-exceeded': { code: 'offline' },
  'failed-precondition': { code: 'internal' },
  'invalid-argument': { code: 'invalid' },
  'not-found': { code: 'not-found' },
  'permission-denied': { code: 'forbidden' },
  'resource-exhausted': { code: 'too-many-requests' },
  unauthenticated: { code: 'signed-out' },
  unavailable: { code: 'offline' },
}

/** Any failure of Firebase in our own words. What is already an `AppError` stays as it is. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (!(error instanceof FirebaseError)) return new AppError('internal', { cause: error })

  const told = detailsOf(error)
  if (told) return new AppError(told.code, { ...told.details, cause: error })
  // Firestore's codes come bare, those of functions with a prefix; they are the same words.
  const meaning = meanings[error.code.replace(/^(functions|firestore)\//, '')]
  if (meaning) {
    return new AppError(
      meaning.code,
      meaning.field ? { field: meaning.field, cause: error } : { cause: error },
    )
  }
  // A callable that could not be reached fails as `internal`, like one that crashed.
  return new AppError(navigator.onLine ? 'internal' : 'offline', { cause: error })
}

/** Our functions say what happened in `details`; see functions/src/lib/callable.ts. */
function detailsOf(error: FirebaseError) {
  const details = (error as { details?: unknown }).details
  if (typeof details !== 'object' || details === null || !('code' in details)) return undefined
  const { code, field, retryAfterS, until } = details as Record<string, unknown>
  if (!isAppErrorCode(code)) return undefined
  return {
    code,
    details: {
      ...(typeof field === 'string' ? { field } : {}),
      ...(typeof retryAfterS === 'number' ? { retryAfterS } : {}),
      ...(typeof until === 'number' ? { until } : {}),
    },
  }
}

const appErrorCodes: Record<AppErrorCode, true> = {
  'signed-out': true,
  forbidden: true,
  suspended: true,
  'not-found': true,
  invalid: true,
  'username-taken': true,
  'username-reserved': true,
  'email-taken': true,
  'weak-password': true,
  'wrong-credentials': true,
  'sign-in-too-old': true,
  cancelled: true,
  'window-blocked': true,
  'way-in-off': true,
  'way-in-taken': true,
  'last-way-in': true,
  'wrong-person': true,
  'link-invalid': true,
  'limit-reached': true,
  'invite-expired': true,
  'invite-used-up': true,
  'invites-paused': true,
  banned: true,
  'server-full': true,
  'too-many-requests': true,
  offline: true,
  internal: true,
}
const isAppErrorCode = (code: unknown): code is AppErrorCode =>
  typeof code === 'string' && Object.hasOwn(appErrorCodes, code)

/** The sentence a person reads. It says what to do where there is something to do. */
export function describeError(error: unknown): string {
  const { code, retryAfterS } = toAppError(error)
  switch (code) {
    case 'signed-out':
      return i18n._(msg`You are signed out. Log in again to go on.`)
    case 'forbidden':
      return i18n._(msg`You do not have permission to do this.`)
    case 'suspended':
      return i18n._(msg`This account is suspended.`)
    case 'not-found':
      return i18n._(msg`This no longer exists.`)
    case 'invalid':
      return i18n._(msg`This does not look right. Check it and try again.`)
    case 'username-taken':
      return i18n._(msg`This username is taken. Try another one.`)
    case 'username-reserved':
      return i18n._(msg`This username is reserved. Try another one.`)
    case 'email-taken':
      return i18n._(msg`There is already an account with this e-mail address.`)
    case 'weak-password':
      return i18n._(msg`This password is too easy to guess. Use at least 8 characters.`)
    case 'wrong-credentials':
      return i18n._(msg`The e-mail address or the password is wrong.`)
    case 'sign-in-too-old':
      return i18n._(msg`Your log-in is too long ago for this. Show once more that it is you.`)
    case 'cancelled':
      return i18n._(msg`The window was closed before you were signed in. Nothing has changed.`)
    case 'window-blocked':
      return i18n._(msg`Your browser did not open the window. Allow it for this site and try again.`)
    case 'way-in-off':
      return i18n._(msg`This way to sign in is not switched on here. Choose another one.`)
    case 'way-in-taken':
      return i18n._(msg`It already opens another account here. Disconnect it there first.`)
    case 'last-way-in':
      return i18n._(msg`This is the only way into your account. Connect another one first.`)
    case 'wrong-person':
      return i18n._(msg`That is somebody else. Choose the account that you log in with here.`)
    case 'link-invalid':
      return i18n._(msg`This link was already used or is no longer valid.`)
    case 'limit-reached':
      return i18n._(msg`You have reached the limit for this.`)
    case 'invite-expired':
      return i18n._(msg`This invite has expired.`)
    case 'invite-used-up':
      return i18n._(msg`This invite is used up.`)
    case 'invites-paused':
      return i18n._(msg`This server takes nobody in for now. Try again later.`)
    case 'banned':
      return i18n._(msg`You are banned from this server.`)
    case 'server-full':
      return i18n._(msg`This server is full.`)
    case 'too-many-requests':
      return retryAfterS === undefined
        ? i18n._(msg`That was a lot at once. Wait a moment and try again.`)
        : i18n._(msg`That was a lot at once. Try again in ${retryAfterS} seconds.`)
    case 'offline':
      return i18n._(msg`You are offline. Try again when you are connected.`)
    case 'internal':
      return i18n._(msg`Something failed on our side. Try again in a moment.`)
    default:
      return assertNever(code)
  }
}
