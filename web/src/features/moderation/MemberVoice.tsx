import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import { canDeafen, canMute } from '@parley/domain/permissions/canSetVoice'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { Member } from '@parley/domain/schema/server'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { HeadphoneOff, MicOff } from 'lucide-react'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { getMemberDetails, rereadMemberDetails } from '#backend/directory'
import { updateMemberVoice } from '#backend/directoryCalls'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'

type Props = { serverId: ServerId; actor: Actor; member: Member }
type Change = { muted: boolean } | { deafened: boolean }

/** On somebody's card, for whoever may silence them in voice channels: whether they are, and the way to change it. */
export function MemberVoice({ serverId, actor, member }: Props) {
  const { t } = useLingui()
  const client = useQueryClient()
  const details = useQuery({ ...getMemberDetails(serverId, [member.id]), staleTime: 0 }).data?.[0]
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const subject = { uid: member.id, roles: member.roles }
  const [mayMute, mayDeafen] = [canMute(actor, subject), canDeafen(actor, subject)]
  if (!details || (!mayMute && !mayDeafen)) return null
  const { muted, deafened } = details

  async function save(change: Change) {
    setIsBusy(true)
    setProblem(undefined)
    try {
      await updateMemberVoice({ requestId: mintRequestId(), serverId, memberId: member.id, ...change })
      await rereadMemberDetails(client, serverId)
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <section
      aria-label={t`Voice of ${memberName(member)}`}
      className="flex flex-col gap-2 border-line border-t px-4 py-3"
    >
      <div role="status" className="flex flex-col gap-1 text-sm text-warning empty:hidden">
        {muted && (
          <p className="flex items-center gap-1.5">
            <MicOff size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
            <Trans>Muted in voice channels</Trans>
          </p>
        )}
        {deafened && (
          <p className="flex items-center gap-1.5">
            <HeadphoneOff size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
            <Trans>Deafened in voice channels</Trans>
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {mayMute && (
          <Button size="sm" isBusy={isBusy} onClick={() => void save({ muted: !muted })}>
            {muted ? <Trans>Unmute in voice</Trans> : <Trans>Mute in voice</Trans>}
          </Button>
        )}
        {mayDeafen && (
          <Button size="sm" isBusy={isBusy} onClick={() => void save({ deafened: !deafened })}>
            {deafened ? <Trans>Undeafen in voice</Trans> : <Trans>Deafen in voice</Trans>}
          </Button>
        )}
      </div>
      <FormError>{problem}</FormError>
    </section>
  )
}
