/** How long somebody waits after a message until the next one, in a channel that is slow. */
import * as v from 'valibot'

/** What is offered, in seconds. */
export const slowModePresets = [
  0, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 21_600,
] as const

const leastSeconds = 5
const mostSeconds = 21_600

/** Zero is off. */
export const slowModeSeconds = v.pipe(
  v.number(),
  v.integer(),
  v.maxValue(mostSeconds),
  v.check((seconds) => seconds === 0 || seconds >= leastSeconds),
)
