/** Twelve hues around the circle: near enough to tell people apart, far enough to be told apart. */
const hueCount = 12

/** The same name gets the same hue on every screen and every device. Degrees. */
export function nameHue(name: string): number {
  let hash = 2_166_136_261
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16_777_619)
  return ((hash >>> 8) % hueCount) * (360 / hueCount)
}
