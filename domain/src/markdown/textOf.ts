import type { Block, Entity, Inline, Tree } from './tree'

export type Reading = {
  /** How somebody names an entity aloud; as it was typed where nobody says. */
  readonly entity?: (entity: Entity) => string
  /** In place of what is hidden; the hidden text itself where nobody says. */
  readonly spoiler?: string
}

/** What a reader sees, without its formatting: for announcements, searches and comparisons. */
export const textOf = (tree: Tree, reading: Reading = {}): string => ofBlocks(tree, reading)

const ofBlocks = (blocks: readonly Block[], reading: Reading): string =>
  blocks.map((block) => ofBlock(block, reading)).join('\n')

function ofBlock(block: Block, reading: Reading): string {
  switch (block.kind) {
    case 'paragraph':
    case 'subtext':
    case 'heading':
      return ofInlines(block.children, reading)
    case 'quote':
      return ofBlocks(block.children, reading)
    case 'list':
      return block.items.map((item) => ofBlocks(item, reading)).join('\n')
    case 'codeBlock':
      return block.text
  }
}

const ofInlines = (nodes: readonly Inline[], reading: Reading): string =>
  nodes.map((node) => ofInline(node, reading)).join('')

function ofInline(node: Inline, reading: Reading): string {
  if (node.kind === 'spoiler' && reading.spoiler !== undefined) return reading.spoiler
  if ('children' in node) return ofInlines(node.children, reading)
  if ('text' in node) return node.text
  return reading.entity?.(node) ?? node.source
}
