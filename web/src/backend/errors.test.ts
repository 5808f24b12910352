import { i18n } from '@lingui/core'
import { AppError } from '@parley/domain/errors'
import { FirebaseError } from 'firebase/app'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { describeError, toAppError } from './errors'

const told = (details: unknown) =>
  Object.assign(new FirebaseError('functions/invalid-argument', 'no'), { details })

describe('a failure of Firebase', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('becomes our word for it, with the field that is to blame', () => {
    const cases = [
      ['auth/invalid-credential', 'wrong-credentials', undefined],
      ['auth/email-already-in-use', 'email-taken', 'email'],
      ['auth/weak-password', 'weak-password', 'password'],
      ['auth/invalid-action-code', 'link-invalid', undefined],
      ['auth/user-disabled', 'suspended', undefined],
      ['auth/network-request-failed', 'offline', undefined],
      ['auth/popup-closed-by-user', 'cancelled', undefined],
      ['auth/popup-blocked', 'window-blocked', undefined],
      ['auth/operation-not-allowed', 'way-in-off', undefined],
      ['auth/credential-already-in-use', 'way-in-taken', undefined],
      ['auth/user-mismatch', 'wrong-person', undefined],
      ['auth/requires-recent-login', 'sign-in-too-old', undefined],
      ['permission-denied', 'forbidden', undefined],
      ['unavailable', 'offline', undefined],
      ['functions/unauthenticated', 'signed-out', undefined],
      ['functions/resource-exhausted', 'too-many-requests', undefined],
    ] as const
    for (const [firebase, code, field] of cases) {
      expect(toAppError(new FirebaseError(firebase, 'x')), firebase).toMatchObject({ code, field })
    }
  })

  it('of a function says what the function told', () => {
    expect(toAppError(told({ code: 'username-taken', field: 'username' }))).toMatchObject({
      code: 'username-taken',
      field: 'username',
    })
    expect(toAppError(told({ code: 'too-many-requests', retryAfterS: 30 }))).toMatchObject({
      retryAfterS: 30,
    })
  })

  it('of a function with details that we do not know falls back on its code', () => {
    expect(toAppError(told({ code: 'from-the-future' })).code).toBe('invalid')
    expect(toAppError(told('text')).code).toBe('invalid')
  })

  it('that nobody could deliver is called offline, and a crash is not', () => {
    vi.stubGlobal('navigator', { onLine: false })
    expect(toAppError(new FirebaseError('functions/internal', 'internal')).code).toBe('offline')
    vi.stubGlobal('navigator', { onLine: true })
    expect(toAppError(new FirebaseError('functions/internal', 'internal')).code).toBe('internal')
  })

  it('stays what it is when it is ours already', () => {
    const error = new AppError('not-found')
    expect(toAppError(error)).toBe(error)
    expect(toAppError(new TypeError('x')).code).toBe('internal')
  })
})

describe('the sentence a person reads', () => {
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

  it('is a sentence for every kind of failure, without a code in it', () => {
    for (const code of ['forbidden', 'offline', 'link-invalid', 'internal'] as const) {
      expect(describeError(new AppError(code))).toMatch(/^[A-Z].*\.$/)
    }
  })
})
