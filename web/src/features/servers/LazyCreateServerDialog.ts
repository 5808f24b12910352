import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyCreateServerDialog = lazyOnOpen(
  async () => (await import('./CreateServerDialog')).CreateServerDialog,
)
