import type { MemberSearch } from '@parley/domain/api/memberCallables'
import { foldName } from '@parley/domain/members/sortNameOf'
import { type RecentDays, recentDays } from '@parley/domain/members/recentDays'
import { roleId } from '@parley/domain/schema/common'
import type { Member } from '@parley/domain/schema/server'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import * as v from 'valibot'
import type { DirectoryWish } from '#backend/directory'
import type { DirectoryFilter, DirectoryOrder } from '#backend/directoryQueries'
import { inviteCodeFrom } from '#features/invites'
import { useSettled } from '#lib/useSettled'

/** Shorter than one notices, longer than between two keys. */
const pauseMs = 250

/** Who alone is listed; of the last two, once it is said by whom or with which. */
const onlyKinds = [
  'everybody',
  'timedOut',
  'visiting',
  'young1',
  'young7',
  'young30',
  'invitedBy',
  'invitedWith',
] as const
export type OnlyKind = (typeof onlyKinds)[number]

/** Whatever else an address says is as if it said nothing. */
const filterFrom = v.fallback(v.union([v.picklist(['all', 'none']), roleId]), 'all')
const orderFrom = v.fallback(v.picklist(['name', 'newest', 'oldest']), 'name')
const onlyFrom = v.fallback(v.picklist(onlyKinds), 'everybody')
const joinedFrom = (value: string | null): RecentDays | null =>
  recentDays.find((days) => String(days) === value) ?? null

/**
 * What is looked for. All but names is in the address, for a reload and for whoever is sent the link: neither the one
 * who invited nor the code, by which somebody could come in.
 */
export function useWish() {
  const [params, setParams] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [inviter, setInviter] = useState<Member | null>(null)
  const [codeTyped, setCodeTyped] = useState('')
  // People write names as they are mentioned.
  const wanted = foldName(typed).replace(/^@/u, '')
  const letters = useSettled(wanted, pauseMs)
  const onlyKind = v.parse(onlyFrom, params.get('only'))
  const code = inviteCodeFrom(useSettled(codeTyped, pauseMs))
  const wish: DirectoryWish = {
    filter: v.parse(filterFrom, params.get('role')),
    order: v.parse(orderFrom, params.get('sort')),
    letters,
    joined: joinedFrom(params.get('joined')),
    only: searchOf(onlyKind, inviter, code),
  }
  const put = (key: 'role' | 'sort' | 'joined' | 'only', value: string, usual: string) =>
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
    filterBy: (value: DirectoryFilter) => put('role', value, 'all'),
    orderBy: (value: DirectoryOrder) => put('sort', value, 'name'),
    joinedWithin: (value: RecentDays | null) => put('joined', String(value), 'null'),
    onlyKind,
    listOnly: (value: OnlyKind) => put('only', value, 'everybody'),
    inviter,
    setInviter,
    codeTyped,
    setCodeTyped,
  }
}

function searchOf(
  kind: OnlyKind,
  inviter: Member | null,
  code: ReturnType<typeof inviteCodeFrom>,
): MemberSearch | null {
  switch (kind) {
    case 'everybody':
      return null
    case 'timedOut':
    case 'visiting':
      return { kind }
    case 'young1':
      return { kind: 'youngAccount', days: 1 }
    case 'young7':
      return { kind: 'youngAccount', days: 7 }
    case 'young30':
      return { kind: 'youngAccount', days: 30 }
    case 'invitedBy':
      return inviter && { kind, inviterId: inviter.id }
    case 'invitedWith':
      return code && { kind, code }
  }
}
