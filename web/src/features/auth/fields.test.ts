import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { displayNameField, emailField, newPasswordField, usernameField, usernameProblem } from './fields'

const problemOf = (schema: v.GenericSchema, value: string) => v.safeParse(schema, value).issues?.[0].message

describe('a username', () => {
  it('is told the first rule that it breaks', () => {
    expect(usernameProblem('')).toBe('username-missing')
    expect(usernameProblem('a')).toBe('username-short')
    expect(usernameProblem('a'.repeat(33))).toBe('username-long')
    expect(usernameProblem('ada lovelace')).toBe('username-characters')
    expect(usernameProblem('äda')).toBe('username-characters')
    expect(usernameProblem('a..b')).toBe('username-dots')
    expect(usernameProblem('admin')).toBe('username-reserved')
    expect(usernameProblem('ada_l.9')).toBeNull()
  })

  it('may be typed in capitals and with space around it', () => {
    expect(v.parse(usernameField, ' Ada ')).toBe('ada')
  })

  it('shows in the form the same problem as while typing', () => {
    for (const name of ['', 'a', 'a'.repeat(33), 'a b', 'a..b', 'root']) {
      expect(problemOf(usernameField, name)).toBe(usernameProblem(name))
    }
  })
})

describe('the other fields', () => {
  it('name their problems', () => {
    expect(problemOf(emailField, ' ')).toBe('email-missing')
    expect(problemOf(emailField, 'ada')).toBe('email-malformed')
    expect(problemOf(newPasswordField, '1234567')).toBe('password-short')
    expect(problemOf(displayNameField, '  ')).toBe('name-missing')
    expect(problemOf(displayNameField, 'x'.repeat(33))).toBe('name-long')
  })

  it('give what the backend is to get', () => {
    expect(v.parse(emailField, ' ada@example.com ')).toBe('ada@example.com')
    expect(v.parse(displayNameField, ' Ada  Lovelace ')).toBe('Ada Lovelace')
    expect(v.parse(newPasswordField, ' 12345678 ')).toBe(' 12345678 ')
  })
})
