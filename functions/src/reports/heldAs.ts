import type { HeldReport } from '@parley/domain/api/reportCallables'
import type { Report } from '@parley/domain/schema/report'

/** Who looks after it, or has resolved it. */
export const heldAs = ({ status, takenBy, resolution }: Report): HeldReport => ({
  status,
  holderId: resolution?.byId ?? takenBy,
})
