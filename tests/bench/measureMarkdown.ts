import { parseMarkdown } from '@parley/domain/markdown/parseMarkdown'
import type { Figure } from './Figure'

const characters = 10_000
const rounds = 10
/** What opens without closing, or closes what was never opened, is where parsers go back and forth. */
const pieces = [
  ...[
    '*',
    '**a',
    '*a_b~~c',
    '||a',
    '[||a',
    '`a',
    '\n `',
    '\\`',
    '```a\n',
    '[',
    '[a](',
    '[a](https://b.example "',
  ],
  ...[
    '<',
    '<@a',
    '<https://',
    'http://@',
    '- a\n',
    '- a\n - b\n  - c\n',
    '> a\nb\n',
    '>>> ',
    '# ',
    'lorem ipsum ',
  ],
]

/**
 * Ten thousand characters, more than a message may have, of the worst that can be typed. Each text's best time counts:
 * the others say what else the machine was doing.
 */
export function measureMarkdown(): Figure[] {
  const samples = pieces.map((piece) => {
    const text = piece.repeat(Math.ceil(characters / piece.length))
    return Math.min(...Array.from({ length: rounds }, () => timeOf(text)))
  })
  return [{ name: 'parsing 10 KB of nested formatting', unit: 'ms', samples, target: { p: 100, limit: 20 } }]
}

function timeOf(text: string): number {
  const startMs = performance.now()
  parseMarkdown(text)
  return performance.now() - startMs
}
