import { lazyExtra } from '#lib/lazyExtra'

export const messageToolbar = () => import('./MessageToolbar')

/** Nobody points at a row before it is drawn; and the landing page, which draws rows too, offers nothing on them. */
export const LazyMessageToolbar = lazyExtra(async () => (await messageToolbar()).MessageToolbar)
