/**
 * What is found before anything else, because nothing may reach into it: code, in which every character is itself, and
 * spoilers, or an emphasis that ends inside one would let out what was to be hidden.
 */
export type Spans = {
  /** The code that begins here. */
  codeAt(start: number): CodeSpan | null
  /** Where the spoiler that begins here has its closing bars. */
  spoilerCloseAt(start: number): number | null
  /** The end of the line that begins here. A line break within code or a spoiler does not end it. */
  lineEnd(start: number): number
}

export type CodeSpan = { readonly end: number; readonly fence: number; readonly content: string }

/** Shortest spoiler: one character between the bars. */
const leastSpoiler = 3

export function spansOf(text: string): Spans {
  const runs = backtickRuns(text)
  const spoilers = new Map<number, number>()
  /** From here on there are none: bars that found no partner would have found these. */
  let spoilersEnd = text.length

  const codeAt = (start: number): CodeSpan | null => {
    const run = runs.get(start)
    if (!run || run.close === null) return null
    const content = text.slice(start + run.length, run.close)
    const isBlankBlock = run.length >= 3 && content.trim() === ''
    return isBlankBlock ? null : { end: run.close + run.length, fence: run.length, content }
  }

  const spoilerCloseAt = (start: number): number | null => {
    const known = spoilers.get(start)
    if (known !== undefined) return known
    if (start >= spoilersEnd || !text.startsWith('||', start)) return null
    for (let i = start + 2; i < text.length; i = skip(i)) {
      if (i < start + leastSpoiler || !text.startsWith('||', i)) continue
      spoilers.set(start, i)
      return i
    }
    spoilersEnd = start
    return null
  }

  /** Past one character, an escape, a whole code, or backticks that are none. */
  const skip = (at: number): number => {
    if (text[at] === '\\') return at + 2
    if (text[at] !== '`') return at + 1
    return codeAt(at)?.end ?? at + (runs.get(at)?.length ?? 1)
  }

  const lineEnd = (start: number): number => {
    let at = start
    while (at < text.length && text[at] !== '\n') {
      const close = text[at] === '|' ? spoilerCloseAt(at) : null
      at = close === null ? skip(at) : close + 2
    }
    return Math.min(at, text.length)
  }

  return { codeAt, spoilerCloseAt, lineEnd }
}

type Run = { readonly length: number; readonly close: number | null }

/** Every run of backticks, with the next one of the same length, which is the only one that closes it. */
function backtickRuns(text: string): ReadonlyMap<number, Run> {
  const found = [...text.matchAll(/`+/gu)].reverse()
  const nextOfLength = new Map<number, number>()
  const runs = new Map<number, Run>()
  for (const { index, 0: ticks } of found) {
    runs.set(index, { length: ticks.length, close: nextOfLength.get(ticks.length) ?? null })
    nextOfLength.set(ticks.length, index)
  }
  return runs
}
