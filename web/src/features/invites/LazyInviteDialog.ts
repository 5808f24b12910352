import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyInviteDialog = lazyOnOpen(async () => (await import('./InviteDialog')).InviteDialog)
