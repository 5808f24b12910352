import { isJumbo } from '@parley/domain/markdown/isJumbo'
import { memo } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Blocks } from './Blocks'
import { parsed } from './parsed'

type Props = { text: string }

/**
 * A formatted text as nodes, never as HTML: docs/markdown.md. Its last paragraph flows on into what stands beside it.
 * Drawn again only when the text changes; names inside renew themselves. What cannot be drawn is shown as it was typed.
 */
export const Markdown = memo(function Markdown({ text }: Props) {
  return (
    <ErrorBoundary fallback={text} resetKeys={[text]}>
      <Formatted text={text} />
    </ErrorBoundary>
  )
})

function Formatted({ text }: Props) {
  const tree = parsed(text)
  const blocks = <Blocks blocks={tree} />
  return isJumbo(tree) ? <span className="text-[2.75rem] leading-tight">{blocks}</span> : blocks
}
