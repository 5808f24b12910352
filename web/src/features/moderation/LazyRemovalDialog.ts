import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyRemovalDialog = lazyOnOpen(async () => (await import('./RemovalDialog')).RemovalDialog)
