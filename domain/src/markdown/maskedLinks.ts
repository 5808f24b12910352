import { safeHref } from './addresses'
import type { Spans } from './spans'

/**
 * The brackets of what may be masked links, `[` → `]`. A link holds no other, so they never lie in each other; and they
 * never reach out of a spoiler or into one.
 */
export function linkBrackets(text: string, spans: Spans): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let open: number[] = []
  let openAroundSpoiler: number[] = []
  let spoilerEnd = -1
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    const spoilerClose = character === '|' && i > spoilerEnd ? spans.spoilerCloseAt(i) : null
    if (i === spoilerEnd) open = openAroundSpoiler
    if (spoilerClose !== null) {
      openAroundSpoiler = open
      open = []
      spoilerEnd = spoilerClose + 1
    }
    if (character === '\\') i++
    else if (character === '`') i = (spans.codeAt(i)?.end ?? endOfTicks(text, i)) - 1
    else if (character === '[') open.push(i)
    else if (character === ']') {
      const start = open.pop()
      if (start === undefined || text[i + 1] !== '(') continue
      found.set(start, i)
      open = []
    }
  }
  return found
}

function endOfTicks(text: string, start: number): number {
  let end = start
  while (text[end] === '`') end++
  return end
}

export type Destination = {
  readonly end: number
  readonly href: string
  readonly title: string | null
  readonly hasPreview: boolean
}

/** `https://… "title")` after the opening parenthesis; the address may stand in `<>`, which asks for no preview. */
export function destinationAt(text: string, start: number): Destination | null {
  const isAngled = text[start] === '<'
  const addressStart = isAngled ? start + 1 : start
  const addressEnd = endOfAddress(text, addressStart)
  if (isAngled && text[addressEnd] !== '>') return null
  const href = safeHref(text.slice(addressStart, addressEnd))
  if (href === null) return null
  const rest = isAngled ? addressEnd + 1 : addressEnd
  const title = titleAt(text, rest)
  const end = title ? title.end : rest
  return text[end] === ')' ? { end: end + 1, href, title: title?.text ?? null, hasPreview: !isAngled } : null
}

/**
 * Neither reads past the next `](` or into a spoiler: each stretch of a text is read for one link only, however many were
 * begun and never finished.
 */
const isForeign = (text: string, at: number) => text.startsWith('](', at) || text.startsWith('||', at)

function endOfAddress(text: string, start: number): number {
  let depth = 0
  let at = start
  for (; at < text.length && !isForeign(text, at); at++) {
    const character = text[at]!
    if (/[\s<>"`]/u.test(character)) break
    if (character === '(') depth++
    if (character === ')' && depth-- === 0) break
  }
  return at
}

function titleAt(text: string, start: number): { readonly end: number; readonly text: string } | null {
  const quote = text[start + 1]
  if (text[start] !== ' ' || (quote !== '"' && quote !== "'")) return null
  for (let at = start + 2; at < text.length && text[at] !== '\n' && !isForeign(text, at); at++) {
    if (text[at] === quote) return { end: at + 1, text: text.slice(start + 2, at) }
  }
  return null
}
