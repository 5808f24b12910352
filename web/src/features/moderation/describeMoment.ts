import { describeUntil } from './describeUntil'

/** When something was: of today only the time. */
export const describeMoment = (atMs: number): string => describeUntil(atMs, Date.now())
