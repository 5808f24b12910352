import { lazyExtra } from '#lib/lazyExtra'

export const LazyMemberVoice = lazyExtra(async () => (await import('./MemberVoice')).MemberVoice)
