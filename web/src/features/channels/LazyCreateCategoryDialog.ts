import { lazyOnOpen } from '#lib/lazyOnOpen'

/** For menus outside of the channel list. */
export const LazyCreateCategoryDialog = lazyOnOpen(
  async () => (await import('./CreateCategoryDialog')).CreateCategoryDialog,
)
