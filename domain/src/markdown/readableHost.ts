/**
 * The host of an address in its own letters, where some are not ASCII: `аpple.com` with a Cyrillic first letter for
 * `xn--pple-43d.com`. Null for any other address: it is what it looks like.
 */
export function readableHost(href: string): string | null {
  const labels = new URL(href).hostname.split('.')
  if (!labels.some(isEncoded)) return null
  return labels.map((label) => (isEncoded(label) ? (decoded(label.slice(4)) ?? label) : label)).join('.')
}

const isEncoded = (label: string) => label.startsWith('xn--')

/** Punycode, by the names and numbers of RFC 3492. */
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789'
const base = digits.length
const tMin = 1
const tMax = 26
const skew = 38
const damp = 700
const initialBias = 72
const initialN = 128

function decoded(input: string): string | null {
  const basicEnd = input.lastIndexOf('-')
  const output = Array.from(input.slice(0, Math.max(0, basicEnd)), (character) => character.codePointAt(0)!)
  let n = initialN
  let i = 0
  let bias = initialBias
  for (let at = basicEnd + 1; at < input.length; ) {
    const before = i
    let weight = 1
    for (let k = base; ; k += base) {
      const digit = digits.indexOf(input.charAt(at++) || '-')
      if (digit < 0) return null
      i += digit * weight
      const threshold = Math.min(tMax, Math.max(tMin, k - bias))
      if (digit < threshold) break
      weight *= base - threshold
    }
    const length = output.length + 1
    bias = adapted(i - before, length, before === 0)
    n += Math.floor(i / length)
    i %= length
    if (n > 0x10ffff) return null
    output.splice(i++, 0, n)
  }
  return String.fromCodePoint(...output)
}

function adapted(change: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(change / (isFirst ? damp : 2))
  delta += Math.floor(delta / length)
  let k = 0
  for (; delta > ((base - tMin) * tMax) / 2; k += base) delta = Math.floor(delta / (base - tMin))
  return k + Math.floor(((base - tMin + 1) * delta) / (delta + skew))
}
