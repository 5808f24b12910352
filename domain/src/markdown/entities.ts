import { asChannelId, asRoleId, asUid } from '../ids'
import { matchAt } from './matchAt'
import type { Entity, GuidePage, TimestampStyle } from './tree'

type FoundEntity = { readonly end: number; readonly entity: Entity }
type Reader = { readonly pattern: RegExp; readonly read: (match: RegExpExecArray) => Unsourced | null }
type Unsourced = Entity extends infer One ? (One extends Entity ? Omit<One, 'source'> : never) : never

/** The last moment that a date can name, in seconds. */
const lastSecond = 8.64e12

/** Every pattern is bounded, so that none can read a long text again and again. */
const readers: readonly Reader[] = [
  // Firebase's ids, and the numbers of people who came from elsewhere.
  { pattern: /<@!?([A-Za-z0-9]{1,128})>/uy, read: ([, id]) => ({ kind: 'user', uid: asUid(id!) }) },
  { pattern: /<@&([0-9]{17,19})>/uy, read: ([, id]) => ({ kind: 'role', roleId: asRoleId(id!) }) },
  { pattern: /<#([0-9]{17,19})>/uy, read: ([, id]) => ({ kind: 'channel', channelId: asChannelId(id!) }) },
  {
    pattern: /<\/([-_\p{L}\p{N}]{1,32}(?: [-_\p{L}\p{N}]{1,32}){0,2}):([0-9]{17,19})>/uy,
    read: ([, name, id]) => ({ kind: 'command', name: name!, id: id! }),
  },
  {
    pattern: /<(a?):([A-Za-z0-9_]{2,32}):([0-9]{17,19})>/uy,
    read: ([, animated, name, id]) => ({ kind: 'emoji', name: name!, id: id!, isAnimated: animated === 'a' }),
  },
  {
    pattern: /<t:(-?[0-9]{1,13})(?::([tTdDfFsSR]))?>/uy,
    read: ([, seconds, style]) =>
      Math.abs(Number(seconds)) > lastSecond
        ? null
        : { kind: 'timestamp', atMs: Number(seconds) * 1000, style: (style ?? 'f') as TimestampStyle },
  },
  {
    pattern: /<id:(customize|browse|guide|linked-roles)>/uy,
    read: ([, page]) => ({ kind: 'guide', page: page as GuidePage, roleId: null }),
  },
  {
    pattern: /<id:linked-roles:([0-9]{17,19})>/uy,
    read: ([, id]) => ({ kind: 'guide', page: 'linked-roles', roleId: asRoleId(id!) }),
  },
]

/** What begins with `<` at `start`, if it stands for something. */
export function entityAt(text: string, start: number): FoundEntity | null {
  for (const { pattern, read } of readers) {
    const match = matchAt(pattern, text, start)
    const entity = match && read(match)
    if (entity) return { end: start + match[0].length, entity: { ...entity, source: match[0] } }
  }
  return null
}

const word = /[\p{L}\p{N}_]/u
const crowd = /@(everyone|here)(?![\p{L}\p{N}_])/uy

/** `@everyone` and `@here`, as words of their own: not in `mail@here.example`. */
export function crowdAt(text: string, start: number): FoundEntity | null {
  const match = start > 0 && word.test(text[start - 1]!) ? null : matchAt(crowd, text, start)
  if (!match) return null
  const kind = match[1] as 'everyone' | 'here'
  return { end: start + match[0].length, entity: { kind, source: match[0] } }
}
