import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazySwitcher = lazyOnOpen(async () => (await import('./Switcher')).Switcher)
