import type { ProviderId } from '#backend/waysIn'

/** As they write themselves, in every language. */
export const providerNames: Record<ProviderId, string> = { 'google.com': 'Google', 'github.com': 'GitHub' }
