import type { ServerId, Uid } from '@parley/domain/ids'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { createChannel } from '#backend/channelCalls'
import { ChannelForm, type ChannelWish } from './ChannelForm'

type Props = {
  id: string
  serverId: ServerId
  uid: Uid
  onBusyChange: (isBusy: boolean) => void
  onCreated: () => void
}

/** Lives as long as its dialog is open, and so does its request id: trying again never makes a second category. */
export function CreateCategoryForm({ serverId, onCreated, ...form }: Props) {
  const [requestId] = useState(mintRequestId)

  async function create({ name, privateTo }: ChannelWish) {
    const place = { type: 'category', topic: '', parentId: null } as const
    await createChannel({ requestId, serverId, ...place, name, ...(privateTo && { privateTo }) })
    onCreated()
  }

  return (
    <ChannelForm
      {...form}
      serverId={serverId}
      type="category"
      initial={{ name: '', privateTo: null }}
      category={null}
      privacy={{}}
      onSubmit={create}
    />
  )
}
