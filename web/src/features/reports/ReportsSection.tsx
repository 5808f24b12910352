import type { ServerId, Uid } from '@parley/domain/ids'
import { uid as uidSchema } from '@parley/domain/schema/common'
import * as v from 'valibot'
import { useActor } from '#features/servers'
import { MemberHistory } from './MemberHistory'
import { ReportQueue } from './ReportQueue'

/** `personId` stands in the address: whoever follows it sees that person's history. */
type Props = { serverId: ServerId; me: Uid; personId: string | undefined }

export function ReportsSection({ serverId, me, personId }: Props) {
  const actor = useActor(serverId, me)
  const person = v.safeParse(uidSchema, personId)
  if (person.success) {
    return <MemberHistory key={person.output} serverId={serverId} me={me} uid={person.output} />
  }
  return actor && <ReportQueue serverId={serverId} actor={actor} me={me} />
}
