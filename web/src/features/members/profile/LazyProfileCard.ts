import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyProfileCard = lazyOnOpen(async () => (await import('./ProfileCard')).ProfileCard)
