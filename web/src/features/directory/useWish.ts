import { roleId } from '@parley/domain/schema/common'
import { foldName } from '@parley/domain/members/sortNameOf'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import * as v from 'valibot'
import type { DirectoryWish } from '#backend/directory'
import type { DirectoryFilter, DirectoryOrder } from '#backend/directoryQueries'
import { useSettled } from '#lib/useSettled'

/** Shorter than one notices, longer than between two keys. */
const pauseMs = 250
/** Whatever else an address says is as if it said nothing. */
const filterFrom = v.fallback(v.union([v.picklist(['all', 'none']), roleId]), 'all')
const orderFrom = v.fallback(v.picklist(['name', 'newest', 'oldest']), 'name')

/** What is looked for. Filter and order are in the address, for a reload and for whoever is sent the link. */
export function useWish() {
  const [params, setParams] = useSearchParams()
  const [typed, setTyped] = useState('')
  // People write names as they are mentioned.
  const wanted = foldName(typed).replace(/^@/u, '')
  const letters = useSettled(wanted, pauseMs)
  const wish: DirectoryWish = {
    filter: v.parse(filterFrom, params.get('role')),
    order: v.parse(orderFrom, params.get('sort')),
    letters,
  }
  const put = (key: 'role' | 'sort', value: string, usual: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === usual) next.delete(key)
        else next.set(key, value)
        return next
      },
      { replace: true },
    )
  return {
    wish,
    typed,
    type: setTyped,
    isSettled: letters === wanted,
    filterBy: (value: DirectoryFilter) => put('role', value, 'all'),
    orderBy: (value: DirectoryOrder) => put('sort', value, 'name'),
  }
}
