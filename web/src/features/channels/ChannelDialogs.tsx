import { useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { useState } from 'react'
import type { ChannelTask } from './ChannelTask'
import type { ChannelGroup } from './channelTree'
import { CreateChannelDialog } from './CreateChannelDialog'
import { DeleteChannelDialog } from './DeleteChannelDialog'
import { EditChannelForm } from './EditChannelForm'
import { FormDialog } from './FormDialog'
import { LockChannelForm } from './LockChannelForm'
import { MoveChannelForm } from './MoveChannelForm'

type Props = {
  serverId: ServerId
  uid: Uid
  groups: readonly ChannelGroup[]
  isOpen: boolean
  /** Null once it is closed: the last one stays on screen while it fades. */
  task: ChannelTask | null
  onClose: () => void
  onCreated: (channelId: ChannelId) => void
}

export function ChannelDialogs({ serverId, uid, groups, isOpen, task, onClose, onCreated }: Props) {
  const { t } = useLingui()
  const [shown, setShown] = useState(task)
  if (task && task !== shown) setShown(task)
  const open = { isOpen, onOpenChange: (isStillOpen: boolean) => !isStillOpen && onClose() }
  switch (shown?.kind) {
    case undefined:
      return null
    case 'create':
      return (
        <CreateChannelDialog
          {...open}
          serverId={serverId}
          uid={uid}
          groups={groups}
          initialCategory={shown.category}
          onCreated={(channelId) => {
            onClose()
            onCreated(channelId)
          }}
        />
      )
    case 'edit':
      return (
        <FormDialog
          {...open}
          title={shown.channel.type === 'category' ? t`Edit category` : t`Edit channel`}
          submitLabel={t`Save`}
        >
          {(form) => (
            <EditChannelForm
              {...form}
              serverId={serverId}
              uid={uid}
              groups={groups}
              channel={shown.channel}
              onSaved={onClose}
            />
          )}
        </FormDialog>
      )
    case 'move':
      return (
        <FormDialog
          {...open}
          title={t`Move ${shown.channel.name}`}
          description={t`It goes to the end of the category. Who may see it stays as it is.`}
          submitLabel={t`Move`}
        >
          {({ id }) => (
            <MoveChannelForm
              id={id}
              serverId={serverId}
              groups={groups}
              channel={shown.channel}
              onMoved={onClose}
            />
          )}
        </FormDialog>
      )
    case 'lock':
      return (
        <FormDialog
          {...open}
          title={t`Lock ${shown.channel.name}`}
          description={t`Only moderators write there meanwhile, and everybody else reads. It ends by itself.`}
          submitLabel={t`Lock channel`}
        >
          {(form) => (
            <LockChannelForm {...form} serverId={serverId} channel={shown.channel} onLocked={onClose} />
          )}
        </FormDialog>
      )
    case 'delete':
      return <DeleteChannelDialog {...open} serverId={serverId} channel={shown.channel} />
  }
}
