import { schemaVersion } from '@parley/domain/limits'
import type { Reactor } from '@parley/domain/schema/reaction'
import { uidFor } from './mint'
import type { Person } from './people'
import type { Random } from './random'
import type { SeededReactor } from './world'

const emojis = ['👍', '❤️', '😂', '🌱', '🎉', '👀', '🍅', '🐝'] as const
const chance = 0.12
const mostPeople = 5

/** A few of those who talk here to one message in eight, most of them with the same. */
export function reactorsTo(
  { author, atMs }: { author: Person; atMs: number },
  here: readonly Person[],
  random: Random,
): SeededReactor[] {
  if (!random.chance(chance)) return []
  const others = random.shuffle(here.filter((person) => person !== author))
  const first = random.pick(emojis)
  return others.slice(0, random.int(1, mostPeople)).map((person, n) => {
    const own: Reactor = {
      schemaVersion,
      emojis: [random.chance(0.75) ? first : random.pick(emojis)],
      at: atMs + 20_000 * (n + 1),
    }
    return { uid: uidFor(person.username), ...own }
  })
}
