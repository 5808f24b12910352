import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyReactorsDialog = lazyOnOpen(async () => (await import('./ReactorsDialog')).ReactorsDialog)
