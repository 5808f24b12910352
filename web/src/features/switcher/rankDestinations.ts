import { foldName } from '@parley/domain/members/sortNameOf'
import type { Destination } from './Destination'

/** More than one screen of results is a sign to type another letter. */
const mostShown = 30

const kindOfPrefix: Readonly<Record<string, Destination['kind']>> = {
  '@': 'person',
  '#': 'text',
  '!': 'voice',
  '*': 'server',
}

const kindOrder: Readonly<Record<Destination['kind'], number>> = { text: 0, voice: 0, server: 1, person: 2 }

/** What is typed without the sign that keeps to one kind, and that kind. */
export function wishOf(typed: string): { kind: Destination['kind'] | undefined; name: string } {
  const kind = kindOfPrefix[typed.trim().charAt(0)]
  return { kind, name: kind ? typed.trim().slice(1) : typed }
}

type Context = {
  /** Keys of where somebody was, the latest first. */
  readonly recent: readonly string[]
  /** Keys of what they have not read. */
  readonly unread: ReadonlySet<string>
}

/**
 * What somebody means by the letters they typed, the likeliest first: names that begin with them, then names with
 * a word that does, then names that hold them in this order. Without letters: where they were, then what is unread.
 */
export function rankDestinations(
  typed: string,
  all: readonly Destination[],
  { recent, unread }: Context,
): Destination[] {
  const { kind, name } = wishOf(typed)
  const letters = fold(name)
  const candidates = kind ? all.filter((each) => each.kind === kind) : all

  const placeOf = ({ key }: Destination) => {
    const at = recent.indexOf(key)
    if (at !== -1) return at
    return unread.has(key) ? recent.length : recent.length + 1
  }
  // Of equal fits the shortest has the least beside what was typed; without letters people come after places.
  const weightOf = ({ kind, names }: Destination) => (letters === '' ? kindOrder[kind] : names[0].length)

  return candidates
    .map((destination) => ({
      destination,
      fit: fitOf(destination, letters),
      place: placeOf(destination),
      weight: weightOf(destination),
    }))
    .filter(({ fit }) => fit !== null)
    .sort((a, b) => a.fit! - b.fit! || a.place - b.place || a.weight - b.weight || byName(a, b))
    .slice(0, mostShown)
    .map(({ destination }) => destination)
}

/** 0 fits best; null does not fit. */
function fitOf({ names }: Destination, letters: string): number | null {
  const fits = names.map((name) => nameFit(fold(name), letters)).filter((fit) => fit !== null)
  return fits.length === 0 ? null : Math.min(...fits)
}

function nameFit(name: string, letters: string): number | null {
  if (name.startsWith(letters)) return 0
  if (name.includes(` ${letters}`)) return 1
  return isSubsequence(letters.replaceAll(' ', ''), name) ? 2 : null
}

function isSubsequence(letters: string, name: string): boolean {
  let at = 0
  for (const letter of name) if (letter === letters[at]) at++
  return at === letters.length
}

/** Kovářová is found by `kova`, and `weekend-plans` by `weekend plans`. */
const fold = (text: string) =>
  foldName(text)
    .replace(/[-_.\s]+/gu, ' ')
    .trim()

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
const byName = (a: { destination: Destination }, b: { destination: Destination }) =>
  collator.compare(a.destination.names[0], b.destination.names[0])
