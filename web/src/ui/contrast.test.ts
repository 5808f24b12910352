import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Oklch = { l: number; c: number; h: number; alpha: number }
type Rgb = readonly [number, number, number]
type Theme = 'paper' | 'ink'

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

function parseOklch(source: string): Oklch {
  const [l = Number.NaN, c = Number.NaN, h = Number.NaN, alpha = 1] = source
    .split(/[\s/]+/)
    .map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)))
  return { l, c, h, alpha }
}

const tokens = new Map(
  [
    ...css.matchAll(/--((?:background-)?color-[\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\);/g),
  ].map((match) => {
    const [, name = '', paper = '', ink = ''] = match
    return [name, { paper: parseOklch(paper), ink: parseOklch(ink) }]
  }),
)

/** Ottosson's OKLab to linear sRGB; what the screen cannot show is clipped, as browsers do for these small excesses. */
function toLinearRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (x: number) => Math.min(1, Math.max(0, x))
  return [
    clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ]
}

const encode = (x: number) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)
const decode = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)

/** Browsers blend in gamma-encoded sRGB. */
function blend(over: Rgb, alpha: number, under: Rgb): Rgb {
  const mix = (i: 0 | 1 | 2) => decode(encode(over[i]) * alpha + encode(under[i]) * (1 - alpha))
  return [mix(0), mix(1), mix(2)]
}

/** "selected on surface-1" is one layer over another, as it lies on the screen. */
function colorOf(layers: string, theme: Theme): Rgb {
  const [top = '', ...below] = layers.split(' on ')
  const token = tokens.get(`color-${top}`) ?? tokens.get(top)
  if (!token) throw new Error(`theme.css has no --color-${top}`)
  const color = toLinearRgb(token[theme])
  return below.length === 0 ? color : blend(color, token[theme].alpha, colorOf(below.join(' on '), theme))
}

function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([r, g, blue]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * blue
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const surfaces = ['surface-0', 'surface-1', 'surface-2', 'surface-3']
const washed = ['hover', 'active', 'selected'].flatMap((wash) => surfaces.map((s) => `${wash} on ${s}`))

/** [what is read, what lies behind it] */
const textPairs = [
  ...['ink', 'ink-muted'].flatMap((fg) => [...surfaces, ...washed].map((bg) => [fg, bg])),
  ...['ink-faint', 'link', 'danger', 'success', 'warning', 'accent-ink'].flatMap((fg) =>
    [...surfaces, 'hover on surface-2', 'hover on surface-1'].map((bg) => [fg, bg]),
  ),
  ...['ink', 'link'].map((fg) => [fg, 'mention on surface-2']),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'background-color-danger'],
  ['on-danger', 'background-color-danger-hover'],
  ['surface-2', 'ink'],
] as [string, string][]

const iconPairs = [
  ...['focus', 'line-strong'].flatMap((fg) => surfaces.map((bg) => [fg, bg])),
  ...['ink-faint', 'danger', 'success', 'warning'].flatMap((fg) => washed.map((bg) => [fg, bg])),
] as [string, string][]

describe.each(['paper', 'ink'] as const)('in the %s theme', (theme) => {
  test.each(textPairs)('%s can be read on %s', (fg, bg) => {
    expect(contrast(colorOf(fg, theme), colorOf(bg, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(iconPairs)('%s can be seen on %s', (fg, bg) => {
    expect(contrast(colorOf(fg, theme), colorOf(bg, theme))).toBeGreaterThanOrEqual(3)
  })
})

/** The colours made from a name, as the classes of Avatar and ServerIcon spell them. */
const drawnPairs = ['Avatar.tsx', 'ServerIcon.tsx'].flatMap((file) => {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8')
  const at = (kind: 'bg' | 'text') => {
    const value = source.match(new RegExp(`${kind}-\\[((?:light-dark|oklch)\\([^\\]]+)\\]`))?.[1] ?? ''
    return [...value.matchAll(/oklch\(([\d.]+%)_([\d.]+)_var/g)].map(([, l, c]) => `${l} ${c}`)
  }
  const texts = at('text')
  return at('bg').map((bg, side) => [file, bg, texts[side] ?? 'missing'])
}) as [string, string, string][]

test('every drawn icon is checked in both of its themes', () => {
  expect(drawnPairs.map(([file]) => file)).toEqual(['Avatar.tsx', 'ServerIcon.tsx', 'ServerIcon.tsx'])
})

test.each(drawnPairs)('letters of %s (%s, %s) can be read in all hues', (_file, bg, text) => {
  for (let hue = 0; hue < 360; hue += 30) {
    const pair = [bg, text].map((color) => toLinearRgb(parseOklch(`${color} ${hue}`)))
    expect(contrast(pair[0]!, pair[1]!)).toBeGreaterThanOrEqual(4.5)
  }
})
