import { useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Role } from '@parley/domain/schema/server'
import { useMemo } from 'react'
import { getMember } from '#backend/members'
import { getUser } from '#backend/users'
import type { Author } from './Author'
import { authorFromMember, authorFromUser } from './authorFrom'

/** People, whether they are online or not: as members first, and as accounts where they have left. */
export function useFetchedAuthors(
  serverId: ServerId,
  uids: readonly Uid[],
  roles: readonly Role[],
): ReadonlyMap<Uid, Author> {
  const { t } = useLingui()
  const members = useQueries({ queries: uids.map((uid) => getMember(serverId, uid)), combine: dataOf })
  const formerUids = uids.filter((_, index) => members[index] === null)
  const users = useQueries({ queries: formerUids.map((uid) => getUser(uid)), combine: dataOf })

  return useMemo(() => {
    const found = new Map<Uid, Author>()
    uids.forEach((uid, index) => {
      const member = members[index]
      if (member) found.set(uid, authorFromMember(member, roles))
    })
    uids
      .filter((_, index) => members[index] === null)
      .forEach((uid, index) => {
        const user = users[index]
        if (user) found.set(uid, authorFromUser(user))
        if (user === null) {
          const name = t`unknown person`
          found.set(uid, { name, avatarSrc: null, color: null, icon: null, isUnknown: true })
        }
      })
    return found
  }, [uids, members, users, roles, t])
}

const dataOf = <T>(results: readonly { data: T | undefined }[]) => results.map((result) => result.data)
