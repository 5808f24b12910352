/** What was measured, and what performance we want to hold. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | 'fps' | 'px' | 'MB' | 'rows' | 'listeners' | 'documents'
  readonly samples: readonly number[]
  readonly target?: Target
  /** A yardstick of this machine and this run: says how much of the other figures is noise. */
  readonly isBaseline?: boolean
}

/** `p: 100` is the worst sample. A floor is met from below, everything else from above. */
type Target = { readonly p: 50 | 95 | 100; readonly limit: number; readonly isFloor?: boolean }

/** The nearest sample, never a value in between that nobody measured. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN
}

export function isMet({ samples, target }: Figure): boolean | undefined {
  if (!target || samples.length === 0) return undefined
  const value = percentile(samples, target.p)
  return target.isFloor ? value >= target.limit : value <= target.limit
}
