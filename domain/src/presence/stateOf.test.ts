import { describe, expect, it } from 'vitest'
import { stateOf } from './stateOf'

describe('what others see', () => {
  it('is nothing without a device, whatever was chosen', () => {
    for (const status of [undefined, 'online', 'idle', 'dnd', 'invisible'] as const) {
      expect(stateOf(status, [])).toBeNull()
    }
  })
  it('is online while any device is in use, and idle while none is', () => {
    expect(stateOf('online', ['idle', 'active'])).toBe('online')
    expect(stateOf(undefined, ['active'])).toBe('online')
    expect(stateOf('online', ['idle', 'idle'])).toBe('idle')
  })
  it('is what was chosen, whatever the devices do', () => {
    expect(stateOf('idle', ['active'])).toBe('idle')
    expect(stateOf('dnd', ['idle'])).toBe('dnd')
  })
  it('is nothing of somebody who hides', () => {
    expect(stateOf('invisible', ['active', 'idle'])).toBeNull()
  })
})
