import { Trans } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import type { InvitePause } from '@parley/domain/moderation/raid'
import { useState } from 'react'
import { Banner } from '#ui/Banner'
import { Button } from '#ui/Button'
import { describeUntil } from './describeUntil'
import { useInvitePause } from './useInvitePause'

type Props = { serverId: ServerId; pause: InvitePause }

/** Across the top of the server, until it is over. */
export function InvitePauseNotice({ serverId, pause }: Props) {
  const { isBusy, problem, resume } = useInvitePause(serverId)
  const [nowMs] = useState(() => Date.now())
  const until = describeUntil(pause.until, nowMs)
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" isBusy={isBusy} onClick={() => void resume()}>
          <Trans>Resume invites</Trans>
        </Button>
      }
    >
      {pause.byId === null ? (
        <Trans>Many joined at once. Invites are paused until {until}.</Trans>
      ) : (
        <Trans>Invites are paused until {until}. Nobody can join.</Trans>
      )}{' '}
      {problem}
    </Banner>
  )
}
