import type { Block, List } from '@parley/domain/markdown/tree'
import { CodeBlock } from './CodeBlock'
import { Inlines } from './Inlines'

/** Blocks have no identity of their own, and a text only ever changes as a whole: their place is their key. */
export const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block, index) => <OneBlock key={index} block={block} isLast={index === blocks.length - 1} />)

const headings = {
  1: { tag: 'h4', look: 'text-xl' },
  2: { tag: 'h5', look: 'text-lg' },
  3: { tag: 'h6', look: 'text-base' },
} as const

function OneBlock({ block, isLast }: { block: Block; isLast: boolean }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <div className={isLast ? 'inline' : undefined}>
          <Inlines nodes={block.children} />
        </div>
      )
    case 'subtext':
      return (
        <div className="text-xs text-ink-muted">
          <Inlines nodes={block.children} />
        </div>
      )
    case 'heading': {
      const { tag: Heading, look } = headings[block.level]
      return (
        <Heading className={`mt-2 mb-1 font-semibold first:mt-0.5 ${look}`}>
          <Inlines nodes={block.children} />
        </Heading>
      )
    }
    case 'quote':
      return (
        <blockquote className="my-1 min-h-5.5 border-s-[3px] border-line-strong ps-3 text-ink-muted">
          <Blocks blocks={block.children} />
        </blockquote>
      )
    case 'list':
      return <OneList list={block} />
    case 'codeBlock':
      return <CodeBlock text={block.text} language={block.language} />
  }
}

function OneList({ list: { start, items } }: { list: List }) {
  const children = items.map((item, index) => (
    <li key={index} className="ps-1 marker:text-ink-muted">
      <Blocks blocks={item} />
    </li>
  ))
  if (start === null) return <ul className="my-0.5 list-disc ps-5">{children}</ul>
  // Wide enough for the longest number.
  const width = `${String(start + items.length - 1).length + 1.5}ch`
  return (
    <ol start={start} className="my-0.5 list-decimal tabular-nums" style={{ paddingInlineStart: width }}>
      {children}
    </ol>
  )
}
