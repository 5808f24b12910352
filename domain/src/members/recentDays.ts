import type { Millis } from '../schema/common'

/** How far back whoever looks through the members asks, when people joined and how young their accounts are. */
export const recentDays = [1, 7, 30] as const
export type RecentDays = (typeof recentDays)[number]

export const sinceDays = (days: RecentDays, now: Millis): Millis => now - days * 24 * 60 * 60_000
