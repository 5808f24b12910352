import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyPurgeLayer = lazyOnOpen(async () => (await import('./PurgeLayer')).PurgeLayer)
