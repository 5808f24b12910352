import { lazyExtra } from '#lib/lazyExtra'

/** A channel opens at the present. */
export const LazyJumpToPresent = lazyExtra(async () => (await import('./JumpToPresent')).JumpToPresent)
