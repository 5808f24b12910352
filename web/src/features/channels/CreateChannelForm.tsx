import { useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Channel, ChannelType } from '@parley/domain/schema/server'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { createChannel } from '#backend/channelCalls'
import { SegmentedControl } from '#ui/SegmentedControl'
import { TextField } from '#ui/TextField'
import { CategoryField } from './CategoryField'
import { ChannelForm, type ChannelWish } from './ChannelForm'
import { ChannelIcon } from './ChannelIcon'
import type { ChannelGroup } from './channelTree'

type Props = {
  id: string
  serverId: ServerId
  uid: Uid
  groups: readonly ChannelGroup[]
  initialCategory: Channel | null
  onBusyChange: (isBusy: boolean) => void
  onCreated: (channelId: ChannelId) => void
}

/** Lives as long as its dialog is open, and so does its request id: trying again never makes a second channel. */
export function CreateChannelForm({ serverId, groups, initialCategory, onCreated, ...form }: Props) {
  const { t } = useLingui()
  const [requestId] = useState(mintRequestId)
  const [type, setType] = useState<Exclude<ChannelType, 'category'>>('text')
  const [topic, setTopic] = useState('')
  const [category, setCategory] = useState(initialCategory)

  async function create({ name, privateTo }: ChannelWish) {
    const place = { type, topic, parentId: category?.id ?? null }
    const wish = { requestId, serverId, ...place, name, ...(privateTo && { privateTo }) }
    onCreated((await createChannel(wish)).channelId)
  }

  const types: { value: typeof type; label: string }[] = [
    { value: 'text', label: t`Text` },
    { value: 'voice', label: t`Voice` },
  ]
  return (
    <ChannelForm
      {...form}
      serverId={serverId}
      type={type}
      initial={{ name: '', privateTo: null }}
      category={category}
      privacy={{}}
      onSubmit={create}
      lead={
        <SegmentedControl
          label={t`Kind`}
          value={type}
          onChange={setType}
          options={types.map((option) => ({ ...option, icon: <ChannelIcon type={option.value} /> }))}
        />
      }
    >
      {(problemOf) => (
        <>
          <TextField
            label={t`Topic`}
            hint={t`What people talk about here. You can leave it empty.`}
            value={topic}
            onChange={(event) => setTopic(event.target.value)}
            autoComplete="off"
            maxLength={limits.channelTopicMax}
          />
          <CategoryField
            groups={groups}
            value={category}
            onChange={setCategory}
            error={problemOf('parentId')}
          />
        </>
      )}
    </ChannelForm>
  )
}
