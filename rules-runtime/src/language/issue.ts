export type Issue = {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly file: string
  /** From 1, like the column. */
  readonly line: number
  readonly column: number
}
