import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyFolderDialog = lazyOnOpen(async () => (await import('./FolderDialog')).FolderDialog)
