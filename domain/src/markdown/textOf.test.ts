import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from './parseMarkdown'
import { textOf } from './textOf'
import type { Block, Inline, Tree } from './tree'

const read = (text: string) => textOf(parseMarkdown(text))

test.each([
  ['**a** and _b_', 'a and b'],
  ['# a\n- b\n  - c\n> d', 'a\nb\nc\nd'],
  ['```js\na\nb\n```', 'a\nb'],
  ['[a](https://b.example/)', 'a'],
  ['hello <@abc>', 'hello <@abc>'],
  ['||a|| `b`', 'a b'],
])('%j is read as %j', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test('whoever reads aloud names people, and keeps what is hidden hidden', () => {
  const tree = parseMarkdown('<@abc> **||Bilbo||** did it')
  expect(textOf(tree, { entity: () => '@Ada', spoiler: '…' })).toBe('@Ada … did it')
})

/** Whatever begins, ends or almost begins a piece of formatting, among letters. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'b c',
    'é',
    '🙂',
    ' ',
    '\n',
    '  ',
    '\n\n',
    '*',
    '**',
    '***',
    '_',
    '__',
    '___',
    '~~',
    '||',
    '|',
    '`',
    '``',
  ],
  ...[
    '```',
    '```js\n',
    '\n```',
    '\\',
    '<',
    '>',
    '<@abc>',
    '<t:1:R>',
    '<#1',
    '@here',
    '# ',
    '## ',
    '-# ',
    '- ',
    '\n- ',
  ],
  ...[
    '\n  - ',
    '\n1. ',
    '\n> ',
    '> ',
    '>>> ',
    '\n>>> ',
    'https://a.example/',
    '<https://a.example/>',
    '(',
    ')',
    '[',
    ']',
  ],
  ...[
    '](',
    '[a](https://b.example/c)',
    '[d](<https://e.example/> "f")',
    '¯\\_(ツ)_/¯',
    '<a@b.example>',
    '@b.example>',
    '"',
    "'",
  ],
  // Halves of characters, which a browser lets one type and `encodeURI` does not take.
  ...['\ud83d', '\ude42'],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)
const thorough = { seed: 11, numRuns: 4_000 }

test('any text at all becomes a tree', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(Array.isArray(parseMarkdown(text))).toBe(true)
    }),
    thorough,
  )
})

test('no letter is lost, doubled or moved', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(letters(everythingIn(parseMarkdown(text)))).toBe(letters(text))
    }),
    thorough,
  )
})

test('a link leads to http, https, mail or telephone, and nowhere else', () => {
  const schemes = fc.constantFrom(
    'javascript:',
    'JAVASCRIPT:',
    'data:',
    'vbscript:',
    'file://',
    'https://',
    'mailto:',
    'tel:',
  )
  const links = fc
    .tuple(fc.constantFrom('', '<', '[a](', '[a](<'), schemes, texts, fc.constantFrom('', '>', ')', '>)'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(links, (text) => {
      for (const href of hrefsIn(parseMarkdown(text))) expect(href).toMatch(/^(?:https?:\/\/|mailto:|tel:)/u)
    }),
    thorough,
  )
})

test('a tree is never deep', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(depthOf(parseMarkdown(text))).toBeLessThanOrEqual(deepest)
    }),
    thorough,
  )
})

/** A quote, eight lists, a paragraph; five emphases around a spoiler, in it, and in a link. */
const deepest = 1 + 8 + 1 + 3 * 5 + 2 + 1

const manyOf = (piece: string) => piece.repeat(Math.ceil(10_000 / piece.length))
const nests = [
  ...[
    '*',
    '**a',
    '*a ',
    '_a',
    '__a ',
    '***a',
    '~~a',
    '||a',
    '|',
    '`',
    '`a',
    '``a',
    '```a\n',
    '[',
    '[a](',
    '[a](https://b.example/',
  ],
  ...[
    '[https://a.example](https://b.example',
    ']',
    '](',
    '(',
    '<',
    '<@',
    '<@a',
    '<t:',
    '<https://',
    '\\',
    'h',
    'http://',
    'http://@',
  ],
  ...[
    '- ',
    '- a\n',
    '> ',
    '> a\n',
    '>>> ',
    '> \n',
    '\n',
    ' ',
    '# ',
    '1. ',
    '*_',
    '*a_b~~c',
    '**__',
    '*a **b ***c ',
    '||*a||_',
    '\n `',
  ],
  ...[
    '||a [b',
    '[||a',
    '[a](https://b.example "',
    '<a@b',
    '@',
    '@here',
    'https://a.example/)',
    '🙂',
    '¯\\_(ツ)',
    '-# a\n',
  ],
]

test.each(nests)('ten thousand characters of %j stay shallow, and whole', (piece) => {
  const text = manyOf(piece)
  const tree = parseMarkdown(text)
  expect(depthOf(tree)).toBeLessThanOrEqual(deepest)
  expect(letters(everythingIn(tree))).toBe(letters(text))
})

test('lists in lists end somewhere', () => {
  const text = Array.from({ length: 140 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')
  expect(depthOf(parseMarkdown(text))).toBeLessThanOrEqual(deepest)
})

const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '')

/** All that was typed: also what a reader does not see, which is addresses, titles and languages. */
const everythingIn = (tree: Tree): string => tree.map(ofBlock).join('')

function ofBlock(block: Block): string {
  if (block.kind === 'quote') return everythingIn(block.children)
  if (block.kind === 'list') return block.items.map(everythingIn).join('')
  if (block.kind === 'codeBlock') return ofInline(block)
  return block.children.map(ofInline).join('')
}

function ofInline(node: Inline): string {
  if (node.kind === 'codeBlock') return `${node.language ?? ''}${node.text}`
  if (node.kind === 'link' && node.isMasked) {
    return `${node.children.map(ofInline).join('')}${node.href}${node.title ?? ''}`
  }
  if ('children' in node) return node.children.map(ofInline).join('')
  return 'text' in node ? node.text : node.source
}

function hrefsIn(node: Tree | Block | Inline): string[] {
  if (Array.isArray(node)) return node.flatMap((child: Block) => hrefsIn(child))
  const one = node as Block | Inline
  const own = one.kind === 'link' ? [one.href] : []
  return [...own, ...childrenOf(one).flatMap(hrefsIn)]
}

const depthOf = (nodes: readonly (Block | Inline)[]): number =>
  nodes.reduce((deepestYet, node) => Math.max(deepestYet, 1 + depthOf(childrenOf(node))), 0)

function childrenOf(node: Block | Inline): readonly (Block | Inline)[] {
  if (node.kind === 'list') return node.items.flat()
  return 'children' in node ? node.children : []
}
