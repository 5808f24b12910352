import { lazyOnOpen } from '#lib/lazyOnOpen'

export const LazyChannelDialogs = lazyOnOpen(async () => (await import('./ChannelDialogs')).ChannelDialogs)
