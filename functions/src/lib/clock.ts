import type { Millis } from '@parley/domain/schema/common'

/** The one place that asks for the time. */
export const nowMs = (): Millis => Date.now()
