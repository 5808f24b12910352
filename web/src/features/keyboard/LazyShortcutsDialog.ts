import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyShortcutsDialog = lazyOnOpen(async () => (await import('./ShortcutsDialog')).ShortcutsDialog)
