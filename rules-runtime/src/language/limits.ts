/** How much of everything the engine takes, as measured on the official one where its documentation is silent. */
export const limits = {
  /** UTF-8 bytes of all files together. */
  sourceBytes: 256 * 1024,
  /** A chain of 98 comparisons joined by `&&` compiles, one of 99 doesn't. */
  expressionDepth: 99,
  /** Parentheses, brackets and signs open at once: more than any tree within `expressionDepth` needs. */
  openNesting: 200,
  matchDepth: 10,
  pathSegments: 100,
  pathCaptures: 20,
  parameters: 7,
  lets: 11,
  callDepth: 21,
  /** Evaluated for one request, over all `allow` statements together. */
  evaluations: 1000,
  /** Characters and elements of a value that an expression makes. Ours: the engine's own is not known. */
  valueWeight: 1024 * 1024,
  /** Of a file full of mistakes only the first are told. */
  issues: 100,
} as const
