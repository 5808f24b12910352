import { fold } from './fold'

/** `word` is the whole word; a star stands for whatever a word goes on with. */
export type Keyword = { readonly text: string; readonly opensStart: boolean; readonly opensEnd: boolean }

/** Null for one that would find everything. */
export function keywordOf(written: string): Keyword | null {
  const opensStart = written.startsWith('*')
  const opensEnd = written.length > 1 && written.endsWith('*')
  const text = fold(written.slice(opensStart ? 1 : 0, opensEnd ? -1 : undefined))
  return text === '' ? null : { text, opensStart, opensEnd }
}

export const keywordsOf = (written: readonly string[]): readonly Keyword[] =>
  written.flatMap((each) => keywordOf(each) ?? [])

export const hasKeyword = (reading: string, keywords: readonly Keyword[]): boolean =>
  keywords.some((keyword) => placeOf(keyword, reading, 0) >= 0)

/** What is left of a reading when the words that are allowed are taken out of it. */
export function withoutKeywords(reading: string, keywords: readonly Keyword[]): string {
  let left = reading
  for (const keyword of keywords) {
    for (let at = placeOf(keyword, left, 0); at >= 0; at = placeOf(keyword, left, at)) {
      left = `${left.slice(0, at)} ${left.slice(at + keyword.text.length)}`
    }
  }
  return left
}

function placeOf({ text, opensStart, opensEnd }: Keyword, reading: string, from: number): number {
  for (let at = reading.indexOf(text, from); at >= 0; at = reading.indexOf(text, at + 1)) {
    const end = at + text.length
    if ((opensStart || !isWordAt(reading, at - 1)) && (opensEnd || !isWordAt(reading, end))) return at
  }
  return -1
}

/** Also the second half of a character that takes two places. */
const isWordAt = (reading: string, at: number) => /[\p{L}\p{N}\uD800-\uDFFF]/u.test(reading[at] ?? ' ')
