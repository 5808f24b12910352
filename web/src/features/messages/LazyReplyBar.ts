import { lazyExtra } from '#lib/lazyExtra'

export const replyBar = () => import('./ReplyBar')

export const LazyReplyBar = lazyExtra(async () => (await replyBar()).ReplyBar)
