import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { avatarOf, people } from '../seed/people'
import { drawAvatar } from './avatar'
import { avatarTraits } from './avatarTraits'

const publicFolder = fileURLToPath(new URL('../../web/public', import.meta.url))

describe('the avatars of the demo community', () => {
  it('are one per person, and no others', () => {
    const files = readdirSync(`${publicFolder}/demo/avatars`).map((file) => `/demo/avatars/${file}`)
    expect(files.sort()).toEqual(people.map(avatarOf).sort())
  })

  it('are what the code draws, each of at most 2 KB', () => {
    for (const traits of avatarTraits) {
      const file = readFileSync(`${publicFolder}${avatarOf(traits)}`, 'utf8')
      expect(file).toBe(drawAvatar(traits))
      expect(Buffer.byteLength(file)).toBeLessThanOrEqual(2048)
    }
  })
})
