import { describe, expect, it } from 'vitest'
import { nextUrl, withNext } from './nextUrl'

const asked = (next: string) => new URLSearchParams({ next })

describe('the place after logging in', () => {
  it('is the one that was asked for', () => {
    expect(nextUrl(asked('/s/1/2?x=1'))).toBe('/s/1/2?x=1')
    expect(nextUrl(new URLSearchParams())).toBe('/')
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/s\\..\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    '\t//evil.example',
    '/\u0000/evil.example',
    '/\u0085/evil.example',
    '/.//evil.example',
    '/s/..//evil.example',
    '/%2e//evil.example',
    '/s/%2E%2e//evil.example',
    '//[',
    'javascript:alert(1)',
    'evil.example',
    '',
  ])('is never somewhere else on the web: %j', (next) => {
    expect(nextUrl(asked(next))).toBe('/')
  })

  it('is read as the address writes it', () => {
    expect(nextUrl(new URLSearchParams('next=/%09/evil.example'))).toBe('/')
    expect(nextUrl(new URLSearchParams('next=%2F%5Cevil.example'))).toBe('/')
  })

  it.each([
    '/%2F/evil.example',
    '/%5Cevil.example',
    '/%09/evil.example',
    '/s/1?next=//evil.example#//x',
    '/@evil.example',
  ])('may look odd, as long as it is ours: %j', (next) => {
    expect(nextUrl(asked(next))).toBe(next)
  })

  it('goes along from one sign-in screen to the next', () => {
    expect(withNext('/register', asked('/s/1'))).toBe('/register?next=%2Fs%2F1')
    expect(withNext('/register', new URLSearchParams())).toBe('/register')
  })
})
