import { lazy } from 'react'

/** Hardly anybody ever sees it. */
export const LazyReturnedNote = lazy(async () => ({ default: (await import('./ReturnedNote')).ReturnedNote }))
