import { lazyExtra } from '#lib/lazyExtra'

export const LazyMemberTimeout = lazyExtra(async () => (await import('./MemberTimeout')).MemberTimeout)
