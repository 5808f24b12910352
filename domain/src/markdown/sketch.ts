import type { Block, Inline, Tree } from './tree'

/**
 * A tree on one line, for tables of cases: `p(…)`, `h1(…)`, `quote(…)`, `ul(…)`; `b[…]` is bold, `‹code›`, `a[text → address]`.
 * A line break is ⏎.
 */
export const sketch = (tree: Tree): string => tree.map(ofBlock).join(' ')

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `p(${ofInlines(block.children)})`
    case 'subtext':
      return `sub(${ofInlines(block.children)})`
    case 'heading':
      return `h${block.level}(${ofInlines(block.children)})`
    case 'quote':
      return `quote(${sketch(block.children)})`
    case 'list': {
      const name = block.start === null ? 'ul' : `ol${block.start}`
      return `${name}(${block.items.map((item) => `- ${sketch(item)}`).join(' ')})`
    }
    case 'codeBlock':
      return ofInline(block)
  }
}

const ofInlines = (nodes: readonly Inline[]): string => nodes.map(ofInline).join('')

function ofInline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text.replaceAll('\n', '⏎')
    case 'code':
      return `‹${node.text.replaceAll('\n', '⏎')}›`
    case 'codeBlock':
      return `pre${node.language ? `:${node.language}` : ''}‹${node.text.replaceAll('\n', '⏎')}›`
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
      return `${node.kind[0]}[${ofInlines(node.children)}]`
    case 'spoiler':
      return `hidden[${ofInlines(node.children)}]`
    case 'link': {
      const text = ofInlines(node.children)
      const details = `${node.title === null ? '' : ` “${node.title}”`}${node.hasPreview ? '' : ' bare'}`
      return node.isMasked
        ? `masked[${text} → ${node.href}${details}]`
        : `a[${text === node.href ? '' : `${text} → `}${node.href}${details}]`
    }
    case 'user':
      return `@${node.uid}`
    case 'role':
      return `@role:${node.roleId}`
    case 'channel':
      return `#${node.channelId}`
    case 'everyone':
    case 'here':
      return `@!${node.kind}`
    case 'command':
      return `/${node.name}:${node.id}`
    case 'emoji':
      return `${node.isAnimated ? 'moving' : 'emoji'}:${node.name}:${node.id}`
    case 'timestamp':
      return `time:${node.atMs}:${node.style}`
    case 'guide':
      return `guide:${node.page}${node.roleId ? `:${node.roleId}` : ''}`
  }
}
