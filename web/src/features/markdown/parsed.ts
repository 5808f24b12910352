import { parseMarkdown } from '@parley/domain/markdown/parseMarkdown'
import type { Tree } from '@parley/domain/markdown/tree'

/** Enough for what one scrolls through; the oldest give way. */
const mostKept = 500
const kept = new Map<string, Tree>()

/** The tree of a text, parsed once however often its row comes and goes. */
export function parsed(text: string): Tree {
  const known = kept.get(text)
  if (known) return known
  const tree = treeOf(text)
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
  kept.set(text, tree)
  return tree
}

/** A text that we stumble over is shown as it was typed: one message must not take the page from its readers. */
function treeOf(text: string): Tree {
  try {
    return parseMarkdown(text)
  } catch (error) {
    console.error(error)
    return [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]
  }
}
