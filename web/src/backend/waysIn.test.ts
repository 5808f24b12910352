import { describe, expect, it } from 'vitest'
import { goneOf } from './waysIn'

describe('the ways in that are gone', () => {
  it('are those that the token names no more', () => {
    expect(goneOf(['password', 'google.com', 'github.com'], { email: [], 'github.com': ['1'] })).toEqual([
      'google.com',
    ])
    expect(goneOf(['google.com', 'github.com'], { 'google.com': ['1'], 'github.com': ['1'] })).toEqual([])
  })

  it('are unknown where the token names none', () => {
    expect(goneOf(['password', 'google.com'], undefined)).toEqual([])
  })

  it('are never all of them', () => {
    expect(goneOf(['google.com'], {})).toEqual([])
    expect(goneOf(['google.com', 'github.com'], { email: [] })).toEqual([])
  })

  it('are never the password, which the token has no name for', () => {
    expect(goneOf(['password', 'google.com'], {})).toEqual(['google.com'])
  })
})
