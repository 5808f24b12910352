/** The one vocabulary of failures. `web/src/backend/errors.ts` and `functions/src/lib/callable.ts` translate into it. */
export type AppErrorCode =
  /** Nobody is signed in, or the session ended. */
  | 'signed-out'
  /** The rules or a function said no. */
  | 'forbidden'
  /** The account is suspended by the platform. */
  | 'suspended'
  | 'not-found'
  /** The input is wrong; `field` names which. */
  | 'invalid'
  | 'username-taken'
  | 'username-reserved'
  | 'email-taken'
  | 'weak-password'
  | 'wrong-credentials'
  /** The last sign-in is too long ago for this: they have to show again who they are. */
  | 'sign-in-too-old'
  /** They closed the window of Google or GitHub. */
  | 'cancelled'
  /** The browser does not let us open that window. */
  | 'window-blocked'
  /** This Parley does not offer this way to sign in. */
  | 'way-in-off'
  /** The account at Google or GitHub already opens another account here. */
  | 'way-in-taken'
  /** Without it nobody could log in to the account any more. */
  | 'last-way-in'
  /** They signed in as somebody else than who they are here. */
  | 'wrong-person'
  /** A link from an e-mail that was used or is no longer valid. */
  | 'link-invalid'
  | 'limit-reached'
  | 'invite-expired'
  | 'invite-used-up'
  /** A server takes nobody in for now; `until` says how long. */
  | 'invites-paused'
  /** A server keeps this person out. */
  | 'banned'
  | 'server-full'
  | 'too-many-requests'
  /** No network; the action may be tried again as it is. */
  | 'offline'
  /** The backend failed for a reason that is not the user's. */
  | 'internal'

export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: AppErrorCode
  /** The form field the sentence belongs beside. */
  readonly field: string | undefined
  /** Seconds to wait, with `too-many-requests`. */
  readonly retryAfterS: number | undefined
  /** When it ends, with `invites-paused`. In milliseconds. */
  readonly until: number | undefined

  constructor(
    code: AppErrorCode,
    details: { field?: string; retryAfterS?: number; until?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: details.cause })
    this.code = code
    this.field = details.field
    this.retryAfterS = details.retryAfterS
    this.until = details.until
  }
}

/** An expected outcome as a value. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error })

export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
