import { matchAt } from './matchAt'
import type { Spans } from './spans'
import type { Block, List } from './tree'

/** An item as it stands in the text, before it has a place in a tree. */
export type ListLine = {
  /** Spaces before its mark. */
  readonly indent: number
  /** Its number, or null for a bullet. */
  readonly number: number | null
  readonly content: string
  /** Where the content begins in its line, which is how far its further lines are indented. */
  readonly contentIndent: number
  readonly end: number
}

/** Deeper ones stay at this depth: nobody reads them, and a tree must not be as deep as a text is long. */
const deepest = 8

const marker = /( *)(?:[-*]|([0-9]{1,9})\.) +(?=\S)/uy
const furtherLine = / +(?=\S)/uy

/** The item whose line begins at `at`. */
export function listLineAt(text: string, at: number, spans: Spans): ListLine | null {
  const match = matchAt(marker, text, at)
  if (!match) return null
  const contentIndent = match[0].length
  const end = spans.lineEnd(at + contentIndent)
  return {
    indent: match[1]!.length,
    number: match[2] === undefined ? null : Number(match[2]),
    content: dedented(text.slice(at + contentIndent, end), contentIndent),
    contentIndent,
    end,
  }
}

/** The item with the line that begins at `at`, if that is indented so that it belongs to it. */
export function continuedAt(text: string, at: number, spans: Spans, line: ListLine): ListLine | null {
  const indent = matchAt(furtherLine, text, at)?.[0].length ?? 0
  if (indent <= line.indent) return null
  const end = spans.lineEnd(at)
  const more = dedented(`\n${text.slice(at, end)}`, line.contentIndent)
  return { ...line, content: line.content + more, end }
}

/** Without the spaces that set further lines below the first. */
const dedented = (content: string, indent: number) =>
  content.replaceAll(/\n +/gu, (spaces) => `\n${' '.repeat(Math.max(0, spaces.length - 1 - indent))}`)

type OpenList = { indent: number; readonly isOrdered: boolean; readonly items: Block[][] }

/** Items in the order of the text → lists in lists. */
export function nestItems(lines: readonly ListLine[], parseItem: (content: string) => Block[]): List[] {
  const roots: List[] = []
  const open: OpenList[] = []
  for (const line of lines) {
    while (open.length > 1 && line.indent <= open.at(-2)!.indent) open.pop()
    const isOrdered = line.number !== null
    const innermost = open.at(-1)
    const isDeeper = innermost !== undefined && line.indent > innermost.indent && open.length < deepest
    if (innermost && !isDeeper) innermost.indent = Math.min(innermost.indent, line.indent)
    if (!innermost || isDeeper || innermost.isOrdered !== isOrdered) {
      if (innermost && !isDeeper) open.pop()
      const items: Block[][] = []
      const siblings: Block[] = open.at(-1)?.items.at(-1) ?? roots
      siblings.push({ kind: 'list', start: line.number, items })
      open.push({ indent: line.indent, isOrdered, items })
    }
    open.at(-1)!.items.push(parseItem(line.content))
  }
  return roots
}
