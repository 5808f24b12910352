import { isOneEmoji } from '@parley/domain/isOneEmoji'
import * as v from 'valibot'
import { registerLocalStore } from '#lib/localStores'
import { createSharedStore, type TabStorage } from '#lib/sharedStore'

/** For whoever has not used any yet, and after their own for whoever has used few. */
const newcomers = ['👍', '❤️', '😂', '🎉', '😮', '😢']
/** More than any row shows: what is new needs room to rise. */
const maxKept = 50
/** A use counts half after this time, so that a habit of last winter makes way. */
const halfLifeMs = 14 * 24 * 3_600_000

/** How often an emoji was used, old uses counting less, as of its last use. */
type Use = { readonly emoji: string; readonly weight: number; readonly atMs: number }

const storedUses = v.array(
  v.object({
    emoji: v.pipe(v.string(), v.check(isOneEmoji)),
    weight: v.pipe(v.number(), v.finite(), v.minValue(0)),
    atMs: v.pipe(v.number(), v.finite()),
  }),
)

export function createFrequentEmojis(storage?: TabStorage) {
  const shared = createSharedStore<readonly Use[]>({
    key: 'parley:frequentEmojis',
    empty: [],
    parse: (value) => v.parse(storedUses, value),
    ...(storage && { storage }),
  })
  return {
    shared,
    note: (emoji: string, nowMs = Date.now()) => shared.update((uses) => withUse(uses, emoji, nowMs)),
    read: (count: number) => mostFrequent(shared.store.getState(), count),
  }
}

function withUse(uses: readonly Use[], emoji: string, nowMs: number): Use[] {
  const before = uses.find((use) => use.emoji === emoji)
  const used = { emoji, weight: 1 + (before ? weightAt(before, nowMs) : 0), atMs: nowMs }
  // The one just used stays, whatever it weighs: it could not rise otherwise.
  const others = byWeight(uses.filter((use) => use !== before)).slice(0, maxKept - 1)
  return [used, ...others]
}

/** All fade alike, so the order is the same at any moment: this one keeps the figures small. */
function byWeight(uses: readonly Use[]): Use[] {
  const newestMs = Math.max(...uses.map(({ atMs }) => atMs))
  return uses.toSorted((a, b) => weightAt(b, newestMs) - weightAt(a, newestMs))
}

const weightAt = ({ weight, atMs }: Use, momentMs: number) => weight * 0.5 ** ((momentMs - atMs) / halfLifeMs)

const mostFrequent = (uses: readonly Use[], count: number): string[] =>
  [...new Set([...byWeight(uses).map(({ emoji }) => emoji), ...newcomers])].slice(0, count)

const frequent = createFrequentEmojis()
registerLocalStore(frequent.shared)

/** Call it with what was chosen. */
export const noteEmojiUse = (emoji: string) => frequent.note(emoji)

/** What is used most on this device, lately above all; first the most used. */
export const readFrequentEmojis = (count: number): string[] => frequent.read(count)
