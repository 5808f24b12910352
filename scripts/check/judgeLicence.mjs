/** What may be part of a work under AGPL-3.0-or-later. Short on purpose: another one is a decision. */
const compatible = new Set([
  '0BSD',
  'AGPL-3.0-or-later',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  // Fonts.
  'OFL-1.1',
])

/** Of an SPDX expression one of the licences named with OR has to do, and all of those named with AND. */
export function isCompatible(expression) {
  if (typeof expression !== 'string') return false
  const terms = expression.replaceAll(/[()]/g, '')
  return terms.split(' OR ').some((option) => option.split(' AND ').every((id) => compatible.has(id.trim())))
}
