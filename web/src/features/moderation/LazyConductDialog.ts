import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyConductDialog = lazyOnOpen(async () => (await import('./ConductDialog')).ConductDialog)
