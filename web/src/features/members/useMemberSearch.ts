import { useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { foldName } from '@parley/domain/members/sortNameOf'
import type { Member } from '@parley/domain/schema/server'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { describeError } from '#backend/errors'
import { getMembers, getMembersCalled } from '#backend/members'
import { useSettled } from '#lib/useSettled'

export type MemberSearch = {
  /** Those known without asking and those whom the server found, each once. They are still to be narrowed down. */
  readonly members: readonly Member[]
  /** Whether there is an answer at all yet. */
  readonly isKnown: boolean
  /** Whether more may come, or could not: until it is null, nobody can say that there is no such person. */
  readonly note: string | null
}

/** Shorter than one notices, longer than between two keys. */
const pauseMs = 250
const nobody: readonly Member[] = []

/**
 * People of a server to choose from, whatever its size: the first by name, and whoever is called as somebody types.
 * Where the first are all, nothing more is asked. Without a server there is nobody.
 */
export function useMemberSearch(serverId: ServerId | null, typed: string): MemberSearch {
  const { t } = useLingui()
  const servers = [serverId].filter((id) => id !== null)
  const first = useQueries({ queries: servers.map(getMembers), combine: onlyOne })
  const wanted = foldName(typed)
  const asked = useSettled(wanted, pauseMs)
  const isMore = wanted !== '' && (first?.data?.length ?? 0) >= limits.listMax
  const found = useQueries({
    queries: servers.map((id) => ({ ...getMembersCalled(id, asked), enabled: isMore && asked === wanted })),
    combine: onlyOne,
  })

  const members = useMemo(() => {
    const all = [...(first?.data ?? nobody), ...(found?.data ?? nobody)]
    return [...new Map(all.map((member) => [member.id, member])).values()]
  }, [first?.data, found?.data])

  function describe(): string | null {
    const error = first?.error ?? (isMore ? found?.error : null)
    if (error) return t`Not everybody could be looked through. ${describeError(error)}`
    const isWaiting = first?.isPending === true || (isMore && (asked !== wanted || found?.isPending === true))
    return isWaiting ? t`Looking for people…` : null
  }
  return { members, isKnown: first?.data !== undefined, note: describe() }
}

type Result = { data: Member[] | undefined; error: Error | null; isPending: boolean }

/** Undefined without a server. */
const onlyOne = ([result]: readonly Result[]) =>
  result && { data: result.data, error: result.error, isPending: result.isPending }
