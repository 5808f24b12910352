import type { Uid } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import { foldName } from '@parley/domain/members/sortNameOf'
import type { Ban } from '@parley/domain/schema/ban'

type Named = { readonly displayName: string; readonly username: string; readonly nick?: string | null }

/** What the list calls them: as the server does, or else as they do, or by their uid once the account is gone. */
export function nameForBan(
  uid: Uid,
  member: Named | undefined,
  profile: Named | undefined,
): Pick<Ban, 'name' | 'sortName' | 'username'> {
  const known = member ?? profile
  const name = known ? memberName({ displayName: known.displayName, nick: known.nick ?? null }) : uid
  return { name, sortName: foldName(name), username: known?.username ?? '' }
}
