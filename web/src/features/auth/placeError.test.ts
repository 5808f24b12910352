import { i18n } from '@lingui/core'
import { AppError } from '@parley/domain/errors'
import { beforeAll, describe, expect, it } from 'vitest'
import { fieldSentence, placeError } from './placeError'

type Values = { email: string; password: string }
type Call = [field: string, error: { type?: string; message?: string }, options?: { shouldFocus?: boolean }]

/** Where an error ends up in a form of e-mail and password. */
function placed(error: unknown): Call {
  const calls: Call[] = []
  placeError<Values>(error, (...call) => void calls.push(call as Call), ['email', 'password'], {
    'wrong-credentials': 'password',
  })
  return calls[0]!
}

describe('a refusal', () => {
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

  it('stands beside the field that it names, and takes the focus there', () => {
    const [field, error, options] = placed(new AppError('email-taken', { field: 'email' }))
    expect(field).toBe('email')
    expect(error.message).toContain('already an account')
    expect(options?.shouldFocus).toBe(true)
  })

  it('stands beside the field that is to blame when it names none', () => {
    expect(placed(new AppError('wrong-credentials'))[0]).toBe('password')
  })

  it('stands above the button when no field of the form is to blame', () => {
    expect(placed(new AppError('offline'))[0]).toBe('root')
    expect(placed(new AppError('invalid', { field: 'elsewhere' }))[0]).toBe('root')
  })

  it('reads as it came, and a failed check as its sentence', () => {
    expect(fieldSentence({ type: 'refused', message: 'This is taken.' })).toBe('This is taken.')
    expect(fieldSentence({ type: 'min_length', message: 'password-short' })).toMatch(/^Use at least/)
    expect(fieldSentence(undefined)).toBeUndefined()
  })
})
