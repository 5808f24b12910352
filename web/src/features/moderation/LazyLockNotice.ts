import { lazyExtra } from '#lib/lazyExtra'

export const LazyLockNotice = lazyExtra(async () => (await import('./LockNotice')).LockNotice)
