/**
 * Texts as a reader's eye takes them, so that one keyword finds a word in its disguises. Keywords are folded alike. What
 * it sees through and what not is a table in docs/automod.md, tested row by row.
 */

/** Letters of other scripts, and rare ones, by the Latin letter that they look like. By small letters, after lower case. */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'вβьʙ',
  c: 'сϲᴄ',
  d: 'ԁđᴅ',
  e: 'еєεɛᴇ',
  f: 'ꜰƒ',
  g: 'ɡցɢ',
  h: 'һнհħʜ',
  i: 'іιıɩɪ',
  j: 'јᴊ',
  k: 'кκᴋ',
  l: 'ӏłʟ',
  m: 'мᴍ',
  n: 'пηπոɴ',
  o: 'оοօøᴏσ',
  p: 'рρᴘ',
  q: 'ԛզ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτŧᴛ',
  u: 'υսᴜμ',
  v: 'ѵνᴠ',
  w: 'ԝωᴡ',
  x: 'хχ',
  y: 'уγʏ',
  z: 'ζᴢ',
}
const latinOf = new Map(
  Object.entries(lookalikes).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin])),
)

/** Where letters stand in a square or a circle, and as halves of flags. */
const boxedStarts = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6] as const

/** Invisible: format characters, fillers, selectors. Line breaks are not among them. */
const invisible = /[\p{Cf}\u115F\u1160\u17B4\u17B5\u3164\uFFA0\uFE00-\uFE0F\u034F]/gu
const accents = /[\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]/gu

/** Case, accents, look-alikes, decoration, what cannot be seen; white space is one space. */
export function fold(text: string): string {
  const plain = Array.from(text.normalize('NFKD').replace(invisible, ''), unboxed).join('')
  const latin = Array.from(
    plain.replace(accents, '').toLowerCase().replace(accents, ''),
    (letter) => latinOf.get(letter) ?? letter,
  )
  return latin.join('').replace(/ß/gu, 'ss').replace(/\s+/gu, ' ').trim()
}

function unboxed(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  const start = boxedStarts.find((first) => code >= first && code < first + 26)
  return start === undefined ? letter : String.fromCharCode(97 + code - start)
}

const digitsAsLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
  '€': 'e',
  '£': 'l',
}
/** Beside a letter or another of their kind: "4 cats!" is no disguise. */
const figures = /[034567891@$!|+€£]/gu

/** `oneAs` is the letter that a 1 stands for; both are common. */
const withoutFigures = (text: string, oneAs: 'i' | 'l') =>
  text.replace(figures, (figure, at: number) => {
    const beside = (text[at - 1] ?? ' ') + (text[at + 1] ?? ' ')
    if (!/[\p{L}034567891@$!|+€£]/u.test(beside)) return figure
    return figure === '1' ? oneAs : (digitsAsLetters[figure] ?? figure)
  })

/** `b a d`, `b.a.d`: at least three letters, each alone. */
const spelled = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}\n]{1,3}[\p{L}\p{N}](?![\p{L}\p{N}])){2,}/gu
const together = (text: string) => text.replace(spelled, (run) => run.replace(/[^\p{L}\p{N}]/gu, ''))
/** `ba-dw_ord`. */
const unbroken = (text: string) => text.replace(/(?<=\p{L})[._\-*~|'’"`^·•/\\]{1,3}(?=\p{L})/gu, '')
/** No language writes a letter three times on end. */
const shortened = (text: string, to: 1 | 2) =>
  text.replace(/(.)\1{2,}/gu, (_, letter: string) => letter.repeat(to))

/** Every reading of a text in which a keyword is looked for. Mostly one or two, never more than 27. */
export function readingsOf(text: string): readonly string[] {
  const folded = fold(text)
  // Before figures: one that stands alone is a letter only once it stands with the others.
  const joined = [folded, together(folded), unbroken(folded)]
  const said = joined.flatMap((one) => [one, withoutFigures(one, 'i'), withoutFigures(one, 'l')])
  const short = [...new Set(said)].flatMap((one) => [one, shortened(one, 2), shortened(one, 1)])
  return [...new Set(short)]
}
