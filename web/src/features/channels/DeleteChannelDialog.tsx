import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { ConfirmDialog } from '#ui/ConfirmDialog'
import { deleteChannel } from './deleteChannel'

type Props = {
  serverId: ServerId
  channel: Channel
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

export function DeleteChannelDialog({ serverId, channel, isOpen, onOpenChange }: Props) {
  const { t } = useLingui()
  const isCategory = channel.type === 'category'
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t`Delete ${channel.name}?`}
      body={
        isCategory ? (
          <Trans>Its channels stay, and stand without a category until you move them into another.</Trans>
        ) : (
          <Trans>Everything that was written in it is deleted for everybody. This cannot be undone.</Trans>
        )
      }
      confirmLabel={isCategory ? t`Delete category` : t`Delete channel`}
      onConfirm={() => void deleteChannel(serverId, channel)}
      isDanger
    />
  )
}
