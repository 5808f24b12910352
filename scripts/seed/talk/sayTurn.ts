import type { Random } from '../random'
import type { Turn } from './parseTalk'
import { slots } from './slots'

/** How somebody types. The same sentence from two people should not look like one hand wrote both. */
export type Tone = 'plain' | 'lower' | 'airy' | 'bright'
export type Speaker = { readonly firstName: string; readonly tone: Tone }

/** What `{plants}` and the others stand for, throughout one conversation. */
export type Subject = Map<string, string>

const smiles = ['🙂', '😄', '🌿', '☕', '✨', '🙌', '😅', '💚', '🌊', '🫖']

export function sayTurn(random: Random, turn: Turn, speakers: readonly Speaker[], subject: Subject): string {
  const wording = random.pick(turn.wordings)
  const filled = wording.replace(/\{(\w+)\}/gu, (_, name: string, at: number) => {
    const value = speakerName(name, speakers) ?? subjectValue(random, name, subject)
    return fitInto(wording.slice(0, at), value)
  })
  const speaker = speakers[turn.speaker]
  return speaker ? inTone(random, filled, speaker.tone) : filled
}

function speakerName(name: string, speakers: readonly Speaker[]): string | undefined {
  return /^[A-E]$/u.test(name) ? speakers[name.charCodeAt(0) - 'A'.charCodeAt(0)]?.firstName : undefined
}

function subjectValue(random: Random, name: string, subject: Subject): string {
  const known = subject.get(name)
  if (known !== undefined) return known
  const values = slots.get(name) ?? slots.get(name.replace(/\d$/u, ''))
  if (!values) throw new Error(`Nothing is known of {${name}}.`)
  const taken = new Set(subject.values())
  const value = random.pick(values.filter((candidate) => !taken.has(candidate)))
  subject.set(name, value)
  return value
}

/** Keeps the articles and capitals right where a value meets the sentence before it. */
function fitInto(before: string, value: string): string {
  if (/\b(?:the|that|your|my|a|’s|of) $/iu.test(before)) value = value.replace(/^(?:an?|the) /iu, '')
  if (/\b[Aa] $/u.test(before) && /^[aeio]/u.test(value)) return `\u0000${value}`
  const startsSentence = before === '' || /(?:[.!?…] |\n(?:\d\. |- )?)$/u.test(before)
  return startsSentence ? value.charAt(0).toUpperCase() + value.slice(1) : value
}

function inTone(random: Random, text: string, tone: Tone): string {
  const said = text.replaceAll(/([Aa]) \u0000/gu, '$1n ')
  // Lists, code and links are typed with more care.
  if (said.includes('\n') || said.includes('://')) return said
  if (tone === 'lower') return said.replace(/^[A-Z](?=[a-z])/u, (first) => first.toLowerCase())
  if (tone === 'airy')
    return said.replaceAll('…', '...').replace(/\?$/u, (end) => (random.chance(0.2) ? '??' : end))
  if (tone === 'bright' && random.chance(0.22)) return `${said} ${random.pick(smiles)}`
  return said
}
