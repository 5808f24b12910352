import { lazyExtra } from '#lib/lazyExtra'

export const LazyReplyLine = lazyExtra(async () => (await import('./ReplyLine')).ReplyLine)
