import { angledAddressAt, bareAddressAt, looksLikeAnotherAddress } from './addresses'
import { createEmphasis, type Lean, type Mark } from './emphasis'
import { crowdAt, entityAt } from './entities'
import { destinationAt, linkBrackets } from './maskedLinks'
import { matchAt } from './matchAt'
import { type CodeSpan, spansOf } from './spans'
import { textOf } from './textOf'
import type { Inline, Link } from './tree'

/** Up to the next character that may mean something; `h` begins an address. */
const plain = /[^\\`|<@[h*_~]+/iuy
const marks = /\*+|_+|~+/uy
const escapable = /[!-/:-@[-`{-~]/u
const word = /[\p{L}\p{N}]/u
const space = /\s/u
/** Its backslash is an arm, also for those who have learnt to type it twice or three times. */
const shrug = /\\{1,3}_\(ツ\)_\//uy

/** The text of one paragraph, heading or item. Every character is looked at a bounded number of times. */
export function parseInline(text: string): Inline[] {
  const spans = spansOf(text)
  const links = linkBrackets(text, spans)
  return parseRange(0, text.length, false)

  /** In a link there are no further links, and nobody is called. */
  function parseRange(from: number, to: number, isInLink: boolean): Inline[] {
    const out = createEmphasis()
    let at = from
    while (at < to) at = step(at)
    return out.finish()

    function step(i: number): number {
      switch (text.charAt(i)) {
        case '\\':
          return escape(i)
        case '`':
          return code(i)
        case '|':
          return spoiler(i)
        case '*':
        case '_':
        case '~':
          return emphasis(i)
        case '<':
        case '@':
        case '[':
        case 'h':
        case 'H':
          return (isInLink ? null : linkOrEntity(i)) ?? literal(i, i + 1)
        default:
          return literal(i, Math.min(to, i + (matchAt(plain, text, i)?.[0].length ?? 1)))
      }
    }

    function literal(start: number, end: number): number {
      out.text(text.slice(start, end))
      return end
    }

    function escape(i: number): number {
      const arms = matchAt(shrug, text, i)?.[0]
      if (arms !== undefined) return literal(i + arms.lastIndexOf('\\'), i + arms.length)
      const next = text[i + 1]
      const isEscape = i + 1 < to && next !== undefined && escapable.test(next)
      return isEscape ? literal(i + 1, i + 2) : literal(i, i + 1)
    }

    function code(i: number): number {
      const span = spans.codeAt(i)
      if (span) {
        out.push(codeNode(span))
        return span.end
      }
      let end = i
      while (text[end] === '`') end++
      return literal(i, end)
    }

    function spoiler(i: number): number {
      const close = spans.spoilerCloseAt(i)
      if (close === null || close >= to) return literal(i, i + 1)
      out.push({ kind: 'spoiler', children: parseRange(i + 2, close, isInLink) })
      return close + 2
    }

    function emphasis(i: number): number {
      const run = matchAt(marks, text, i)![0]
      const end = Math.min(to, i + run.length)
      out.marks(run[0] as Mark, end - i, leanOf(run[0] as Mark, text[i - 1], text[end]))
      return end
    }

    function linkOrEntity(i: number): number | null {
      if (text[i] === '[') return masked(i)
      const entity = text[i] === '@' ? crowdAt(text, i) : text[i] === '<' ? entityAt(text, i) : null
      if (entity) {
        out.push(entity.entity)
        return entity.end
      }
      return text[i] === '@' ? null : address(i)
    }

    function address(i: number): number | null {
      const isAngled = text[i] === '<'
      const found = isAngled ? angledAddressAt(text, i) : bareAddressAt(text, i)
      if (!found) return null
      if (found.href === null) return literal(i, found.end)
      out.push(linkTo(found.href, { hasPreview: !isAngled, children: [{ kind: 'text', text: found.text }] }))
      return found.end
    }

    function masked(i: number): number | null {
      const close = links.get(i)
      const destination = close !== undefined && close < to ? destinationAt(text, close + 2) : null
      if (!destination) return null
      const { href, title, hasPreview, end } = destination
      const children = parseRange(i + 1, close!, true)
      const shown = textOf([{ kind: 'paragraph', children }])
      if (shown.trim() === '' || looksLikeAnotherAddress(shown, href)) return null
      out.push(linkTo(href, { title, hasPreview, children, isMasked: true }))
      return end
    }
  }
}

const linkTo = (href: string, link: Partial<Link> & Pick<Link, 'children'>): Link => ({
  kind: 'link',
  href,
  title: null,
  isMasked: false,
  hasPreview: true,
  ...link,
})

/** A single `*` does not open before white space, a single `_` not within a word; the doubled ones always may. */
function leanOf(mark: Mark, before: string | undefined, after: string | undefined): Lean {
  if (mark === '_') {
    return { canOpen: !isWord(before) && !isSpace(after), canClose: !isWord(after) }
  }
  return { canOpen: !isSpace(after), canClose: !isSpace(before) }
}

const isWord = (character: string | undefined) => character !== undefined && word.test(character)
const isSpace = (character: string | undefined) => character === undefined || space.test(character)

const languageLine = /^([a-z0-9_+\-.#]{1,32})\n(?=[\s\S]*\S)/iu

/** One or two backticks are code in a line, three and more a block. */
function codeNode({ fence, content }: CodeSpan): Inline {
  if (fence < 3) return { kind: 'code', text: withoutPadding(content) }
  const language = languageLine.exec(content)?.[1] ?? null
  const body = language === null ? content : content.slice(language.length + 1)
  return { kind: 'codeBlock', language: language?.toLowerCase() ?? null, text: withoutEdges(body) }
}

/** One space on both sides is there to keep a backtick of the code from those around it. */
function withoutPadding(content: string): string {
  const isPadded = content.startsWith(' ') && content.endsWith(' ') && content.trim() !== ''
  return isPadded ? content.slice(1, -1) : content
}

/** Without the empty lines around it; the first line keeps its indentation. */
function withoutEdges(content: string): string {
  const text = content.trimEnd()
  const blank = text.slice(0, text.length - text.trimStart().length)
  return text.slice(blank.lastIndexOf('\n') + 1)
}
