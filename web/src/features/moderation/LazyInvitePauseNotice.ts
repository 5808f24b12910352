import { lazyExtra } from '#lib/lazyExtra'

export const LazyInvitePauseNotice = lazyExtra(
  async () => (await import('./InvitePauseNotice')).InvitePauseNotice,
)
