import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyConfirmDialog = lazyOnOpen(async () => (await import('./ConfirmDialog')).ConfirmDialog)
