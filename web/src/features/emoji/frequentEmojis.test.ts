import { describe, expect, it } from 'vitest'
import type { TabStorage } from '#lib/sharedStore'
import { createFrequentEmojis } from './frequentEmojis'

const dayMs = 24 * 3_600_000
const newcomers = ['👍', '❤️', '😂', '🎉', '😮', '😢']

function memory(stored: string | null = null) {
  let kept = stored
  const storage: TabStorage = {
    read: () => kept,
    write: (_key, value) => (kept = value),
    onOtherTabWrote: () => {},
  }
  return { storage, kept: () => kept }
}

const start = (stored?: string) => createFrequentEmojis(memory(stored).storage)

describe('frequent emojis', () => {
  it('offers newcomers what most people use', () => {
    expect(start().read(9)).toEqual(newcomers)
    expect(start().read(3)).toEqual(['👍', '❤️', '😂'])
  })

  it('puts the most used first, and fills up without naming one twice', () => {
    const emojis = start()
    for (const [i, emoji] of ['🦊', '🎉', '🦊'].entries()) emojis.note(emoji, i)
    expect(emojis.read(9)).toEqual(['🦊', '🎉', '👍', '❤️', '😂', '😮', '😢'])
  })

  it('lets old habits fade: half after two weeks', () => {
    const emojis = start()
    for (let i = 0; i < 3; i++) emojis.note('🎄', 0)
    emojis.note('🌱', 14 * dayMs)
    expect(emojis.read(2)).toEqual(['🎄', '🌱'])
    emojis.note('🌱', 28 * dayMs)
    expect(emojis.read(2)).toEqual(['🌱', '🎄'])
  })

  it('adds a use to what is left of the earlier ones', () => {
    const emojis = start()
    for (let i = 0; i < 4; i++) emojis.note('🎄', 0)
    emojis.note('🎄', 14 * dayMs)
    expect(emojis.shared.store.getState()).toEqual([{ emoji: '🎄', weight: 3, atMs: 14 * dayMs }])
  })

  it('keeps a bounded number, and always the newest', () => {
    const emojis = start()
    const animals = Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x1f400 + i))
    for (const animal of animals) for (let i = 0; i < 2; i++) emojis.note(animal, 0)
    emojis.note('🪴', 0)
    expect(emojis.shared.store.getState()).toHaveLength(50)
    expect(emojis.shared.store.getState()[0]?.emoji).toBe('🪴')
  })

  it('survives a reload', () => {
    const { storage, kept } = memory()
    createFrequentEmojis(storage).note('🪴', 0)
    expect(start(kept() ?? undefined).read(2)).toEqual(['🪴', '👍'])
  })

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"🦊":3}'],
    ['words', '[{"emoji":"fox","weight":1,"atMs":0}]'],
    ['no weight', '[{"emoji":"🦊","weight":null,"atMs":0}]'],
  ])('starts anew where the storage holds %s', (_what, stored) => {
    expect(start(stored).read(9)).toEqual(newcomers)
  })

  it('still counts where the storage is full', () => {
    const emojis = createFrequentEmojis({
      ...memory().storage,
      write: () => {
        throw new Error('QuotaExceededError')
      },
    })
    for (let i = 0; i < 2; i++) emojis.note('🦊', 0)
    emojis.note('🪴', 0)
    expect(emojis.read(2)).toEqual(['🦊', '🪴'])
  })
})
