import { lazyExtra } from '#lib/lazyExtra'

export const LazyChannelMenu = lazyExtra(async () => (await import('./ChannelMenu')).ChannelMenu)
