import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { useState } from 'react'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { InviteList } from './InviteList'
import { InviteMaker } from './InviteMaker'

type Props = {
  serverId: ServerId
  serverName: string
  me: Uid
  /** Where whoever accepts arrives. */
  channel: Channel | undefined
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** A link to pass on, and behind it all that were made before. */
export function InviteDialog({ serverId, serverName, me, channel, isOpen, onOpenChange }: Props) {
  const { t } = useLingui()
  const [isListShown, setIsListShown] = useState(false)
  const close = (open: boolean) => {
    onOpenChange(open)
    if (!open) setIsListShown(false)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={close}
      title={isListShown ? t`Invites to ${serverName}` : t`Invite people to ${serverName}`}
      description={
        isListShown ? undefined : (
          <Trans>Whoever opens this link may join, and arrives in #{channel?.name}.</Trans>
        )
      }
      footer={
        <Button variant="ghost" className="me-auto -ms-4" onClick={() => setIsListShown(!isListShown)}>
          {isListShown ? <Trans>Back to the link</Trans> : <Trans>All invites</Trans>}
        </Button>
      }
    >
      {isListShown ? (
        <InviteList serverId={serverId} me={me} />
      ) : (
        channel && <InviteMaker key={channel.id} serverId={serverId} channelId={channel.id} />
      )}
    </Dialog>
  )
}
