import { describe, expect, it } from 'vitest'
import { contrast, luminanceOf, readableColor, readableOn } from './readableColor'

const darkSurface = luminanceOf('#26282f')
const lightSurface = luminanceOf('#eeebe4')
const everyHue = Array.from(
  { length: 4096 },
  (_, i) =>
    `#${[i >> 8, (i >> 4) & 15, i & 15].map((digit) => (digit * 17).toString(16).padStart(2, '0')).join('')}`,
)

describe('readableColor', () => {
  it('keeps every colour readable on the dark and on the light surfaces', () => {
    for (const hex of everyHue) {
      expect(contrast(luminanceOf(readableOn(hex, 'dark')), darkSurface), hex).toBeGreaterThanOrEqual(4.5)
      expect(contrast(luminanceOf(readableOn(hex, 'light')), lightSurface), hex).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('leaves a colour alone that can be read already', () => {
    expect(readableOn('#ffb070', 'dark')).toBe('#ffb070')
    expect(readableOn('#553300', 'light')).toBe('#553300')
  })

  it('gives CSS one colour per theme', () => {
    expect(readableColor('#ffb070')).toMatch(/^light-dark\(#[0-9a-f]{6}, #ffb070\)$/)
  })
})
