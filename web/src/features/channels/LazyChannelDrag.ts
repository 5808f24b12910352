import { lazyExtra } from '#lib/lazyExtra'

export const LazyChannelDrag = lazyExtra(async () => (await import('./ChannelDrag')).ChannelDrag)
