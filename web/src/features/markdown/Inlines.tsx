import type { Inline } from '@parley/domain/markdown/tree'
import { CodeBlock } from './CodeBlock'
import { EntityChip } from './EntityChip'
import { Spoiler } from './Spoiler'
import { TextLink } from './TextLink'
import { Timestamp } from './Timestamp'

export const Inlines = ({ nodes }: { nodes: readonly Inline[] }) =>
  nodes.map((node, index) => <OneInline key={index} node={node} />)

function OneInline({ node }: { node: Inline }) {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'bold':
      return (
        <strong className="font-semibold">
          <Inlines nodes={node.children} />
        </strong>
      )
    case 'italic':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      )
    case 'underline':
      return (
        <u className="underline-offset-2">
          <Inlines nodes={node.children} />
        </u>
      )
    case 'strike':
      return (
        <s>
          <Inlines nodes={node.children} />
        </s>
      )
    case 'spoiler':
      return (
        <Spoiler isBlock={node.children.some(({ kind }) => kind === 'codeBlock')}>
          <Inlines nodes={node.children} />
        </Spoiler>
      )
    case 'code':
      return (
        <code className="rounded-sm bg-active box-decoration-clone px-1 py-px font-mono text-[0.875em] [font-variant-ligatures:none]">
          {node.text}
        </code>
      )
    case 'codeBlock':
      return <CodeBlock text={node.text} language={node.language} />
    case 'link':
      return (
        <TextLink link={node}>
          <Inlines nodes={node.children} />
        </TextLink>
      )
    case 'timestamp':
      return <Timestamp atMs={node.atMs} style={node.style} />
    case 'user':
    case 'role':
    case 'channel':
    case 'everyone':
    case 'here':
    case 'command':
    case 'emoji':
    case 'guide':
      return <EntityChip entity={node} />
  }
}
