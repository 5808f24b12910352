const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment.toLocaleUpperCase()
  return ''
}

/** The first letters of the first words: "Sample Server" → "SS". An emoji counts as one letter. */
export function initials(name: string, max: number): string {
  return name.trim().split(/\s+/u).slice(0, max).map(firstGrapheme).join('')
}
