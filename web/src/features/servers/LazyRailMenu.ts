import { lazy } from 'react'

export const LazyRailMenu = lazy(async () => ({ default: (await import('./RailMenu')).RailMenu }))
