import { lazy } from 'react'

/** Hardly anybody needs it, and then once. */
export const LazyNewcomerNotice = lazy(async () => ({
  default: (await import('./NewcomerNotice')).NewcomerNotice,
}))
