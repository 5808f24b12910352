import { continuedAt, type ListLine, listLineAt, nestItems } from './lists'
import { matchAt } from './matchAt'
import { parseInline } from './parseInline'
import { type Spans, spansOf } from './spans'
import type { Block, Inline, Tree } from './tree'

/**
 * Message → tree. Total: any text gives a tree, in time that grows with its length and not faster, and no character of it
 * is lost but those that are formatting. Its steps: docs/markdown.md.
 */
export const parseMarkdown = (text: string): Tree => parseBlocks(text, inMessage)

/** What may stand in the text at hand. A quote holds no further quote, an item neither quotes nor, by itself, lists. */
type Place = { readonly hasQuotes: boolean; readonly hasLists: boolean }
const inMessage: Place = { hasQuotes: true, hasLists: true }
const inQuote: Place = { hasQuotes: false, hasLists: true }
const inItem: Place = { hasQuotes: false, hasLists: false }

const heading = /(#{1,3}) +(?=\S)/uy
const subtext = /-# +(?=\S)/uy

function parseBlocks(text: string, place: Place): Block[] {
  const spans = spansOf(text)
  const blocks: Block[] = []
  /** Where the paragraph began that is being collected. */
  let paragraphStart: number | null = null
  let at = 0
  while (at < text.length) {
    const found = blockAt(text, at, spans, place)
    if (found) {
      endParagraph(at)
      blocks.push(...found.blocks)
      at = found.end
    } else {
      paragraphStart ??= at
      at = spans.lineEnd(at)
    }
    // The line break.
    at++
  }
  endParagraph(text.length)
  return blocks

  function endParagraph(end: number) {
    if (paragraphStart === null) return
    blocks.push(...paragraphs(text.slice(paragraphStart, end)))
    paragraphStart = null
  }
}

/** `end` is that of its last line, before the line break. */
type Found = { readonly blocks: readonly Block[]; readonly end: number }

function blockAt(text: string, at: number, spans: Spans, place: Place): Found | null {
  if (text[at] === '>') return place.hasQuotes ? quoteAt(text, at) : null
  return headingAt(text, at, spans) ?? (place.hasLists ? listAt(text, at, spans) : null)
}

function headingAt(text: string, at: number, spans: Spans): Found | null {
  const mark = matchAt(heading, text, at) ?? matchAt(subtext, text, at)
  if (!mark) return null
  const start = at + mark[0].length
  const end = spans.lineEnd(start)
  const children = parseInline(text.slice(start, end).trimEnd())
  const level = mark[1]?.length as 1 | 2 | 3 | undefined
  return { blocks: [level ? { kind: 'heading', level, children } : { kind: 'subtext', children }], end }
}

/** `>>> ` quotes all that follows, `> ` its line; lines that follow each other are one quote. */
function quoteAt(text: string, at: number): Found | null {
  if (text.startsWith('>>> ', at)) return quote(text.slice(at + 4), text.length)
  if (!text.startsWith('> ', at)) return null
  const lines: string[] = []
  let end = at - 1
  while (isQuoted(text, end + 1)) {
    const start = end + 1
    end = physicalEnd(text, start)
    lines.push(text.slice(start + 2, end))
  }
  return quote(lines.join('\n'), end)
}

/** An empty line of a quote may have lost its space. */
const isQuoted = (text: string, at: number) =>
  text.startsWith('> ', at) || text.startsWith('>\n', at) || (text[at] === '>' && at + 1 === text.length)

const quote = (content: string, end: number): Found => ({
  blocks: [{ kind: 'quote', children: parseBlocks(content, inQuote) }],
  end,
})

function physicalEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

function listAt(text: string, at: number, spans: Spans): Found | null {
  const lines: ListLine[] = []
  let end = at - 1
  while (end < text.length) {
    const last = lines.at(-1)
    const line = listLineAt(text, end + 1, spans)
    const continued = line || !last ? null : continuedAt(text, end + 1, spans, last)
    if (line) lines.push(line)
    else if (continued) lines[lines.length - 1] = continued
    else break
    end = (line ?? continued)!.end
  }
  if (lines.length === 0) return null
  return { blocks: nestItems(lines, (content) => parseBlocks(content, inItem)), end }
}

/** The text between other blocks. Blocks of code take its place in two; empty lines at their edges go. */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = []
  let children: Inline[] = []
  const endParagraph = () => {
    const trimmed = withoutEmptyLines(children)
    if (trimmed.length > 0) blocks.push({ kind: 'paragraph', children: trimmed })
    children = []
  }
  for (const node of parseInline(text)) {
    if (node.kind === 'codeBlock') {
      endParagraph()
      blocks.push(node)
    } else children.push(node)
  }
  endParagraph()
  return blocks
}

function withoutEmptyLines(children: readonly Inline[]): readonly Inline[] {
  const trimmed = [...children]
  trimEdge(trimmed, 0, (text) => text.replace(/^(?:[ \t]*\n)+/u, ''))
  trimEdge(trimmed, trimmed.length - 1, (text) => text.trimEnd())
  const isEmpty = trimmed.every((node) => node.kind === 'text' && node.text.trim() === '')
  return isEmpty ? [] : trimmed
}

function trimEdge(nodes: Inline[], index: number, trim: (text: string) => string): void {
  const node = nodes[index]
  if (node?.kind !== 'text') return
  const text = trim(node.text)
  if (text === '') nodes.splice(index, 1)
  else nodes[index] = { kind: 'text', text }
}
