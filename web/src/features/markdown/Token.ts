/** A stretch of code of one colour; without a kind it has none. */
export type Token = {
  readonly text: string
  readonly kind: 'comment' | 'keyword' | 'string' | 'number' | 'name' | undefined
}
