import { useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { arrowKeys } from '#lib/arrowKeys'
import { useMediaQuery } from '#lib/useMediaQuery'
import { ContextMenu } from '#ui/ContextMenu'
import { IconButton } from '#ui/IconButton'
import { useContextTarget } from '#ui/useContextTarget'
import { CategoryHeading } from './CategoryHeading'
import { ChannelRow } from './ChannelRow'
import type { ChannelTask } from './ChannelTask'
import { type ChannelGroup, listedChannels, shownChannels } from './channelTree'
import { useCollapsedCategories } from './collapsedCategories'
import { LazyChannelDialogs } from './LazyChannelDialogs'
import { LazyChannelDrag } from './LazyChannelDrag'
import { LazyChannelMenu } from './LazyChannelMenu'

type Props = {
  serverId: ServerId
  /** The server's name, with what one can do with it. */
  heading: ReactNode
  uid: Uid
  groups: readonly ChannelGroup[]
  activeChannelId: ChannelId | null
  isUnread: (channelId: ChannelId) => boolean
  /** In a channel or category, or in the server without one. */
  canManage: (place?: Channel) => boolean
  /** May delete what others said there. */
  canPurge: (channel: Channel) => boolean
  onCreated: (channelId: ChannelId) => void
  onCreateCategory: () => void
  /** At the end of a channel's row, for a pointer or the keyboard on it. */
  rowAction: (channel: Channel) => ReactNode
  /** Above the channels. */
  top: ReactNode
}

export function ChannelList(props: Props) {
  const { serverId, heading, uid, groups, activeChannelId, isUnread, canManage, canPurge, onCreateCategory } =
    props
  const { t } = useLingui()
  const [task, setTask] = useState<ChannelTask | null>(null)
  const rows = useRef<HTMLDivElement>(null)
  const collapsed = useCollapsedCategories()
  const isKept = (id: ChannelId) => id === activeChannelId || isUnread(id)

  const channels = listedChannels(groups)
  const canCreate = canManage()
  const canManageSome = canCreate || channels.some(canManage)
  // A finger that rests opens the menu, and the menu moves as well.
  const canDrag = useMediaQuery('(pointer: fine)') && canManageSome
  const edit = (channel: Channel) =>
    canManage(channel) ? () => setTask({ kind: 'edit', channel }) : undefined

  const menu = useContextTarget(rows, (pointed) => {
    const row = pointed.closest<HTMLElement>('[data-channel]')
    if (!row) return canCreate ? { channel: null } : null
    const channel = channels.find(({ id }) => id === row.dataset['channel'])
    return channel && (canManage(channel) || canPurge(channel)) ? { channel } : null
  })

  return (
    <div className="flex h-full min-h-0 flex-col bg-surface-1">
      <header className="flex h-12 shrink-0 items-center gap-1 border-line border-b ps-4 pe-2">
        {heading}
        {canCreate && (
          <IconButton
            label={t`Create a channel`}
            size="sm"
            onClick={() => setTask({ kind: 'create', category: null })}
          >
            <Plus size={18} strokeWidth={1.75} />
          </IconButton>
        )}
      </header>
      {props.top}
      <ContextMenu
        items={
          menu && (
            <LazyChannelMenu
              serverId={serverId}
              groups={groups}
              target={menu.channel}
              canManage={canManage}
              canPurge={canPurge}
              onTask={setTask}
              onCreateCategory={onCreateCategory}
            />
          )
        }
      >
        <nav aria-label={t`Channels`} className="min-h-0 flex-1 overflow-y-auto px-2" ref={arrowKeys}>
          <div ref={rows} className="relative min-h-full pb-4">
            {groups.map(({ category, channels: inGroup }) => {
              const isCollapsed = category !== null && collapsed.includes(category.id)
              return (
                <section key={category?.id ?? 'top'} data-group className="pt-3">
                  {category && (
                    <CategoryHeading
                      category={category}
                      isCollapsed={isCollapsed}
                      isDraggable={canDrag && canManage(category)}
                      onCreate={canManage(category) ? () => setTask({ kind: 'create', category }) : undefined}
                      onEdit={edit(category)}
                    />
                  )}
                  <ul>
                    {shownChannels({ category, channels: inGroup }, isCollapsed, isKept).map((channel) => (
                      <ChannelRow
                        key={channel.id}
                        serverId={serverId}
                        channel={channel}
                        isActive={channel.id === activeChannelId}
                        // What is on screen is being read.
                        isUnread={channel.id !== activeChannelId && isUnread(channel.id)}
                        isDraggable={canDrag && canManage(channel)}
                        onEdit={edit(channel)}
                        action={props.rowAction(channel)}
                      />
                    ))}
                  </ul>
                </section>
              )
            })}
            {canDrag && (
              <LazyChannelDrag serverId={serverId} list={rows} groups={groups} canManage={canManage} />
            )}
          </div>
        </nav>
      </ContextMenu>
      <LazyChannelDialogs
        serverId={serverId}
        uid={uid}
        groups={groups}
        isOpen={task !== null}
        task={task}
        onClose={() => setTask(null)}
        onCreated={props.onCreated}
      />
    </div>
  )
}
