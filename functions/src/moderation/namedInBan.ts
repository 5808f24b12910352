import type { Uid } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import { foldName } from '@parley/domain/members/sortNameOf'
import type { Ban } from '@parley/domain/schema/ban'
import type { Named } from './readNames'

/** What the list calls them: as the server does, or else as they do, or by their uid once the account is gone. */
export function namedInBan(uid: Uid, named: Named | undefined): Pick<Ban, 'name' | 'sortName' | 'username'> {
  const name = named ? memberName(named) : uid
  return { name, sortName: foldName(name), username: named?.username ?? '' }
}
