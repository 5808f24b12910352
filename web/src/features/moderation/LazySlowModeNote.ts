import { lazyExtra } from '#lib/lazyExtra'

export const LazySlowModeNote = lazyExtra(async () => (await import('./SlowModeNote')).SlowModeNote)
