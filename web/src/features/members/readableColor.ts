/**
 * A role's colour as text. People pick role colours for their own theme; on the other one they may vanish. So
 * lightness moves, and hue and chroma stay, until the name can be read; CSS then picks by theme.
 */
export const readableColor = (hex: string): string =>
  `light-dark(${readableOn(hex, 'light')}, ${readableOn(hex, 'dark')})`

/** Luminance of the surfaces that names stand on, at their worst: rows under the pointer and selected rows. */
const surfaceLuminance = { dark: 0.035, light: 0.82 } as const
const minContrast = 4.5
const lightnessStep = 0.01

export function readableOn(hex: string, theme: 'dark' | 'light'): string {
  const { lightness, a, b } = toOklab(parseHex(hex))
  const end = theme === 'dark' ? 1 : 0
  let moved = lightness
  while (moved !== end && !isReadable(toRgb({ lightness: moved, a, b }), theme)) {
    moved = end === 1 ? Math.min(1, moved + lightnessStep) : Math.max(0, moved - lightnessStep)
  }
  return toHex(toRgb({ lightness: moved, a, b }))
}

export function contrast(luminanceA: number, luminanceB: number): number {
  const [high, low] = luminanceA > luminanceB ? [luminanceA, luminanceB] : [luminanceB, luminanceA]
  return (high + 0.05) / (low + 0.05)
}

export const luminanceOf = (hex: string): number => luminance(parseHex(hex))

/** Linear light, 0 to 1. */
type Rgb = readonly [red: number, green: number, blue: number]
type Oklab = { readonly lightness: number; readonly a: number; readonly b: number }

const isReadable = (rgb: Rgb, theme: 'dark' | 'light') =>
  contrast(luminance(rgb), surfaceLuminance[theme]) >= minContrast

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

function parseHex(hex: string): Rgb {
  const channelAt = (start: number) => toLinear(Number.parseInt(hex.slice(start, start + 2), 16) / 255)
  return [channelAt(1), channelAt(3), channelAt(5)]
}

function toHex(rgb: Rgb): string {
  const digits = rgb.map((channel) =>
    Math.round(fromLinear(channel) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const fromLinear = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

// Matrices of https://bottosson.github.io/posts/oklab/.
function toOklab([red, green, blue]: Rgb): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

function toRgb({ lightness, a, b }: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}
