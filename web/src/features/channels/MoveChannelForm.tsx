import type { ServerId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { type SyntheticEvent, useState } from 'react'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { CategoryField } from './CategoryField'
import { type ChannelGroup, listedChannels } from './channelTree'
import { moveChannel } from './moveChannel'

type Props = {
  id: string
  serverId: ServerId
  groups: readonly ChannelGroup[]
  channel: Channel
  onMoved: () => void
}

export function MoveChannelForm({ id, serverId, groups, channel, onMoved }: Props) {
  const select = useFocusOnMount<HTMLSelectElement>()
  const [category, setCategory] = useState(
    groups.find((group) => group.category?.id === channel.parentId)?.category ?? null,
  )

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    onMoved()
    const parentId = category?.id ?? null
    if (parentId === channel.parentId) return
    void moveChannel(serverId, listedChannels(groups), { channelId: channel.id, parentId, beforeId: null })
  }

  return (
    <form id={id} noValidate onSubmit={submit}>
      <CategoryField groups={groups} value={category} onChange={setCategory} ref={select} />
    </form>
  )
}
