import { useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { isPrivate } from '@parley/domain/permissions/privateOverwrites'
import type { Channel } from '@parley/domain/schema/server'
import { Lock, MessageSquareLock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLock } from '#features/moderation'
import { UnreadPill } from '#features/unread'
import { urls } from '#lib/urls'
import { ChannelIcon } from './ChannelIcon'
import { EditButton } from './EditButton'

type Props = {
  serverId: ServerId
  channel: Channel
  isActive: boolean
  isUnread: boolean
  isDraggable: boolean
  /** For who may manage it. */
  onEdit: (() => void) | undefined
  /** What else there is to do, at the row's end. */
  action: ReactNode
}

export function ChannelRow({ serverId, channel, isActive, isUnread, isDraggable, onEdit, action }: Props) {
  const { t } = useLingui()
  const tone = isActive
    ? 'bg-selected text-ink'
    : isUnread
      ? 'font-semibold text-ink hover:bg-hover'
      : 'text-ink-muted hover:bg-hover hover:text-ink'
  const kind = channel.type === 'voice' ? t`voice channel` : t`text channel`
  const isHidden = isPrivate(channel, serverId)
  const isLocked = useLock(channel) !== null
  const facts = [channel.name, isHidden && t`private`, kind, isLocked && t`locked`, isUnread && t`unread`]
  const label = facts.filter(Boolean).join(', ')
  return (
    <li className="group relative -mx-2 px-2 py-px" data-channel={channel.id} draggable={isDraggable}>
      <UnreadPill isUnread={isUnread} />
      <Link
        to={urls.channel(serverId, channel.id)}
        data-focus-item
        // The row is dragged, and not the link's address.
        draggable={false}
        aria-label={label}
        aria-current={isActive ? 'page' : undefined}
        className={`flex min-h-8 items-center gap-2 rounded-control ps-2 pe-2 pointer-coarse:min-h-11 ${action || onEdit ? 'pointer-fine:group-focus-within:pe-16 pointer-fine:group-hover:pe-16' : ''} ${tone}`}
      >
        <ChannelIcon type={channel.type} className="text-ink-faint" />
        <span className="truncate">{channel.name}</span>
        {isHidden && <Lock size={12} strokeWidth={2} aria-hidden className="shrink-0 text-ink-faint" />}
        {isLocked && (
          <MessageSquareLock size={14} strokeWidth={2} aria-hidden className="shrink-0 text-warning" />
        )}
      </Link>
      {(action || onEdit) && (
        // A finger has the same in the server's menu and by a long press: on a row it would be in the way.
        <span className="invisible absolute inset-y-0 end-2.5 flex items-center group-focus-within:visible group-hover:visible pointer-coarse:hidden">
          {action}
          {onEdit && <EditButton name={channel.name} onClick={onEdit} />}
        </span>
      )}
    </li>
  )
}
