type LiteralValue = null | boolean | bigint | number | string | Uint8Array

export function printLiteral(value: LiteralValue): string {
  if (typeof value === 'string')
    return `'${value.replace(/['\\\p{Cc}\u2028\u2029\ud800-\udfff]/gu, escaped)}'`
  if (typeof value === 'number') return printFloat(value)
  if (value instanceof Uint8Array) {
    return `b'${[...value].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}'`
  }
  return String(value)
}

function escaped(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** There are no exponents to write a float with, so it may be long. */
function printFloat(value: number): string {
  if (value === 0) return '0.0'
  const [digits = '', exponent] = value.toExponential().split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const point = whole.length + Number(exponent)
  const all = whole + fraction
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`
  return `${all.slice(0, point).padEnd(point, '0')}.${all.slice(point) || '0'}`
}
