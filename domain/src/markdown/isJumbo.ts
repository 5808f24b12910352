import type { Inline, Tree } from './tree'

/** More than this is a crowd, and stays at the size of the text. */
const mostJumbo = 27

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const emoji = /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2})/u

/** Whether a message is nothing but a few emoji, which are then drawn large. */
export function isJumbo(tree: Tree): boolean {
  const [only, more] = tree
  if (only?.kind !== 'paragraph' || more) return false
  const count = countEmoji(only.children)
  return count > 0 && count <= mostJumbo
}

/** NaN as soon as there is anything else. */
function countEmoji(nodes: readonly Inline[]): number {
  let count = 0
  for (const node of nodes) {
    if (node.kind === 'emoji') count++
    else if (node.kind !== 'text' || node.text.length > mostJumbo * 16) return Number.NaN
    else {
      for (const { segment } of segmenter.segment(node.text)) {
        if (emoji.test(segment)) count++
        else if (segment.trim() !== '') return Number.NaN
      }
    }
  }
  return count
}
