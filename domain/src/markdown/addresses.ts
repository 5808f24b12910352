/** Web addresses, e-mail addresses and telephone numbers in a text. */
import { matchAt } from './matchAt'
import { parseUrl } from './parseUrl'

export type FoundAddress = { readonly end: number; readonly text: string; readonly href: string | null }

/**
 * `www.` alone is not one: it would need a scheme that the writer did not choose. Bars, backticks and `](` end it, or
 * it would reach into spoilers, code and masked links.
 */
const bare = /https?:\/\/(?:[^\s<>"`|\]]|\|(?!\|)|\](?!\())+/iuy
const angled = /<(https?:\/\/[^\s<>|]+)>/iuy
/** Without halves of characters, which have no place in an address. */
const mail = /<(?:mailto:)?([^\s<>@|\p{Surrogate}]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?)>/iuy
const phone = /<(?:tel:)?(\+[0-9][0-9 ().-]{4,28}[0-9])>/iuy

const trailingPunctuation = /[.,;:!?'"’”…*_~\\]/u
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** What looks like an address at `start`. Without `href` it leads nowhere safe, and is text as a whole. */
export function bareAddressAt(text: string, start: number): FoundAddress | null {
  const candidate = matchAt(bare, text, start)?.[0]
  if (candidate === undefined) return null
  const address = withoutTrailing(candidate)
  const href = safeHref(address)
  const shown = href === null ? candidate : address
  return { end: start + shown.length, text: shown, href }
}

/** `<https://…>`, `<name@example.org>` and `<+44 20 7946 0000>`. */
export function angledAddressAt(text: string, start: number): FoundAddress | null {
  const web = matchAt(angled, text, start)
  if (web) return found(start, web, safeHref(web[1]!))
  const mailbox = matchAt(mail, text, start)
  if (mailbox) return found(start, mailbox, `mailto:${encodeURI(mailbox[1]!).replaceAll('?', '%3F')}`)
  const number = matchAt(phone, text, start)
  return number && found(start, number, `tel:${number[1]!.replaceAll(/[^+0-9]/gu, '')}`)
}

function found(start: number, match: RegExpExecArray, href: string | null): FoundAddress | null {
  return href === null ? null : { end: start + match[0].length, text: match[1]!, href }
}

/** The address as a browser would open it, or null where it is not http(s) or hides where it leads. */
export function safeHref(address: string): string | null {
  const url = parseUrl(address)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  // `https://bank.example@evil.example` reads as the first and opens the second.
  return url.username === '' && url.password === '' ? url.href : null
}

const scheme = /^[a-z][a-z0-9+.-]*:\/\/|^www\./iu
const containedScheme = /[a-z]:\/\/|(?:^|[^a-z0-9])www\./iu
const host = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?=$|[/:?#])/iu

/** Whether somebody who reads this text expects an address, and another one than where it leads. */
export function looksLikeAnotherAddress(text: string, href: string): boolean {
  const read = text.trim()
  if (isSameAddress(read, href)) return false
  return containedScheme.test(read) || (host.test(read) && !/\s/u.test(read))
}

/** Whether a text is the address itself, written out or with its scheme and last slash left away. */
export function isSameAddress(text: string, href: string): boolean {
  const read = scheme.test(text) && !/^www\./iu.test(text) ? text : `https://${text}`
  return plainAddress(read) === plainAddress(href)
}

const plainAddress = (address: string) =>
  (safeHref(address) ?? address).replace(/^https?:\/\//u, '').replace(/\/$/u, '')

/** "(see https://example.org/a_(b))." links up to and with `(b)`: the rest belongs to the sentence. */
function withoutTrailing(address: string): string {
  const counts = new Map<string, number>()
  for (const character of address) counts.set(character, (counts.get(character) ?? 0) + 1)
  const countOf = (character: string) => counts.get(character) ?? 0
  let end = address.length
  for (; end > 0; end--) {
    const last = address[end - 1]!
    const opening = brackets[last]
    const isUnbalanced = opening !== undefined && countOf(last) > countOf(opening)
    if (!isUnbalanced && !trailingPunctuation.test(last)) break
    counts.set(last, countOf(last) - 1)
  }
  return address.slice(0, end)
}
