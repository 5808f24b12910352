import { lazy } from 'react'

/** Hardly anybody ever sees it. */
export const LazyTimeoutNotice = lazy(async () => ({
  default: (await import('./TimeoutNotice')).TimeoutNotice,
}))
