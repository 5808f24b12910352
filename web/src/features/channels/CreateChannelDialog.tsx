import { useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import type { ChannelGroup } from './channelTree'
import { CreateChannelForm } from './CreateChannelForm'
import { FormDialog } from './FormDialog'

type Props = {
  serverId: ServerId
  uid: Uid
  groups: readonly ChannelGroup[]
  initialCategory: Channel | null
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onCreated: (channelId: ChannelId) => void
}

export function CreateChannelDialog({ isOpen, onOpenChange, ...place }: Props) {
  const { t } = useLingui()
  return (
    <FormDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t`Create a channel`}
      submitLabel={t`Create channel`}
    >
      {(form) => <CreateChannelForm {...form} {...place} />}
    </FormDialog>
  )
}
