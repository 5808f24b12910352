import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyServerMenu = lazyOnOpen(async () => (await import('./ServerMenu')).ServerMenu)
