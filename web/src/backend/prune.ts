import type { PruneDays } from '@parley/domain/members/prune'
import type { RoleId, ServerId } from '@parley/domain/ids'
import { queryOptions } from '@tanstack/react-query'
import { previewPrune } from './directoryCalls'
import { serverKey } from './queryKeys'

export type PruneWish = { readonly days: PruneDays; readonly roleIds: readonly RoleId[] }

/** How many a prune would remove, and the first of them. Counted anew whenever somebody looks. */
export const getPrunePreview = (s: ServerId, { days, roleIds }: PruneWish) =>
  queryOptions({
    queryKey: [...serverKey(s), 'prunePreview', days, ...roleIds],
    queryFn: () => previewPrune({ serverId: s, days, roleIds: [...roleIds] }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: 1,
    networkMode: 'always',
  })
