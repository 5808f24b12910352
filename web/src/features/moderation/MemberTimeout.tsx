import { Trans } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { type Actor } from '@parley/domain/permissions/hierarchy'
import { canLiftTimeout, canTimeOut } from '@parley/domain/permissions/canTimeOut'
import { memberName } from '@parley/domain/members/memberName'
import type { Member } from '@parley/domain/schema/server'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { TimerOff } from 'lucide-react'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { getMemberDetails, rereadMemberDetails } from '#backend/directory'
import { timeoutMember } from '#backend/directoryCalls'
import { describeError } from '#backend/errors'
import { useClockPast } from '#features/servers'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { describeUntil } from './describeUntil'
import { TimeoutDialog } from './TimeoutDialog'

type Props = { serverId: ServerId; actor: Actor; member: Member }

/** On somebody's card, for whoever may silence them: whether they are, and what can be done about it. */
export function MemberTimeout({ serverId, actor, member }: Props) {
  const client = useQueryClient()
  // What rules let nobody read; asked anew with every card, as others may have acted meanwhile.
  const details = useQuery({ ...getMemberDetails(serverId, [member.id]), staleTime: 0 })
  const untilMs = details.data?.[0]?.timeoutUntil ?? 0
  const isTimedOut = !useClockPast(untilMs)
  const [nowMs] = useState(() => Date.now())
  const [isOpen, setIsOpen] = useState(false)
  const [isLifting, setIsLifting] = useState(false)
  const [problem, setProblem] = useState<string>()
  const subject = { uid: member.id, roles: member.roles }
  const mayTimeOut = canTimeOut(actor, subject)
  if (!canLiftTimeout(actor, subject) || (!mayTimeOut && !isTimedOut)) return null

  async function lift() {
    setIsLifting(true)
    setProblem(undefined)
    try {
      await timeoutMember({ requestId: mintRequestId(), serverId, memberId: member.id, seconds: null })
      await rereadMemberDetails(client, serverId)
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setIsLifting(false)
    }
  }

  return (
    <div className="flex flex-col gap-2 border-line border-t px-4 py-3">
      <p role="status" className="flex items-center gap-1.5 text-sm text-warning empty:hidden">
        {isTimedOut && (
          <>
            <TimerOff size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
            <Trans>Timed out until {describeUntil(untilMs, nowMs)}</Trans>
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {mayTimeOut && (
          <Button size="sm" onClick={() => setIsOpen(true)}>
            {isTimedOut ? <Trans>Change timeout</Trans> : <Trans>Time out</Trans>}
          </Button>
        )}
        {isTimedOut && (
          <Button size="sm" isBusy={isLifting} onClick={() => void lift()}>
            <Trans>Lift timeout</Trans>
          </Button>
        )}
      </div>
      <FormError>{problem}</FormError>
      <TimeoutDialog
        serverId={serverId}
        memberId={member.id}
        name={memberName(member)}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        onDone={() => rereadMemberDetails(client, serverId)}
      />
    </div>
  )
}
