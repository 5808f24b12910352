import { parse } from '../../rules-runtime/src/language/parse'
import {
  type Block,
  childrenOf,
  type Expression,
  type FunctionDeclaration,
  serviceName,
} from '../../rules-runtime/src/language/syntax'

export type Conjunct = {
  /** Offsets in the source. */
  readonly start: number
  readonly end: number
  readonly line: number
  readonly text: string
  /** The last named segment of the match around it: `messages`, or `activity`. */
  readonly about: string
}

/**
 * What a rules file asks for: each side of an `&&`, and each condition that has none, also within functions. To make
 * one of them `true` is the smallest way to forget something.
 */
export function conjunctsOf(source: string): Conjunct[] {
  const { file, mistakes } = parse(source)
  if (mistakes.length > 0) throw new Error('The rules do not parse.')
  const found = file.services.flatMap((service) => inBlock(service, serviceName(service)))
  return found.map(({ node: { start, end }, about }) => ({
    start,
    end,
    line: source.slice(0, start).split('\n').length,
    text: source.slice(start, end).replaceAll(/\s+/g, ' '),
    about,
  }))
}

type Found = { readonly node: Expression; readonly about: string }

function inBlock(block: Block, around: string): Found[] {
  const about = block.pattern.findLast((segment) => typeof segment === 'string') ?? around
  const conditions = [
    ...block.allows.flatMap(({ condition }) => (condition ? [condition] : [])),
    ...block.functions.flatMap(saysYesOrNo),
  ]
  return [
    ...conditions.flatMap(conjunctsIn).map((node) => ({ node, about })),
    ...block.matches.flatMap((match) => inBlock(match, about)),
  ]
}

/** Other functions give a document, and `true` is none. */
const saysYesOrNo = ({ name, result }: FunctionDeclaration) => (/^(is|has|can)/.test(name) ? [result] : [])

function conjunctsIn(node: Expression): Expression[] {
  const parts = sidesOf(node)
  const below = parts.flatMap((part) => conjunctsBelow(part))
  return [...parts, ...below]
}

/** Every side of a chain of `&&`, or the whole. */
function sidesOf(node: Expression): Expression[] {
  if (node.kind !== 'logical' || node.operator !== '&&') return [node]
  return [...sidesOf(node.left), ...sidesOf(node.right)]
}

/** Chains that stand within an `||`, a negation or a choice. */
function conjunctsBelow(node: Expression): Expression[] {
  if (node.kind === 'logical' && node.operator === '&&') return conjunctsIn(node)
  return childrenOf(node).flatMap(conjunctsBelow)
}
