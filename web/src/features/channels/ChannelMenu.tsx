import { Trans } from '@lingui/react/macro'
import type { Move } from '@parley/domain/channels/order'
import type { ServerId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import {
  ArrowDown,
  ArrowUp,
  Eraser,
  FolderInput,
  FolderPlus,
  Link,
  LockKeyhole,
  LockKeyholeOpen,
  Pencil,
  Plus,
  ShieldCheck,
  Timer,
  Trash2,
} from 'lucide-react'
import { useNavigate } from 'react-router'
import { openPurge } from '#features/moderation'
import { urls } from '#lib/urls'
import { useLock } from '#features/moderation'
import { MenuItem, MenuSeparator } from '#ui/MenuItem'
import type { ChannelTask } from './ChannelTask'
import { type ChannelGroup, listedChannels } from './channelTree'
import { lockChannel } from './lockChannel'
import { moveChannel } from './moveChannel'
import { stepMove } from './stepMove'

type Props = {
  serverId: ServerId
  groups: readonly ChannelGroup[]
  /** A channel, a category, or null for the list itself. */
  target: Channel | null
  canManage: (place?: Channel) => boolean
  canPurge: (channel: Channel) => boolean
  onTask: (task: ChannelTask) => void
  onCreateCategory: () => void
}

const icon = { size: 18, strokeWidth: 1.75 } as const

export function ChannelMenu(props: Props) {
  const { serverId, target, canManage, canPurge, onTask, onCreateCategory } = props
  const isCategory = target?.type === 'category'
  const mayManage = canManage(target ?? undefined)
  return (
    <>
      {target && mayManage && <TargetItems {...props} target={target} />}
      {(target === null || isCategory) && mayManage && (
        <MenuItem icon={<Plus {...icon} />} onSelect={() => onTask({ kind: 'create', category: target })}>
          <Trans>Create a channel</Trans>
        </MenuItem>
      )}
      {target === null && (
        <MenuItem icon={<FolderPlus {...icon} />} onSelect={onCreateCategory}>
          <Trans>Create a category</Trans>
        </MenuItem>
      )}
      {target && !isCategory && canPurge(target) && (
        <MenuItem icon={<Eraser {...icon} />} onSelect={() => openPurge({ serverId, channel: target })}>
          <Trans>Delete messages…</Trans>
        </MenuItem>
      )}
      {target && mayManage && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={<Trash2 {...icon} />}
            isDanger
            onSelect={() => onTask({ kind: 'delete', channel: target })}
          >
            {isCategory ? <Trans>Delete category</Trans> : <Trans>Delete channel</Trans>}
          </MenuItem>
        </>
      )}
    </>
  )
}

function TargetItems({ serverId, groups, target, canManage, onTask }: Props & { target: Channel }) {
  const navigate = useNavigate()
  const isCategory = target.type === 'category'
  const isLocked = useLock(target) !== null
  const placeOf = ({ parentId }: Move) =>
    groups.find((group) => group.category?.id === parentId)?.category ?? undefined
  const stepOf = (step: 1 | -1) => {
    const move = stepMove(groups, target, step)
    if (!move || !canManage(placeOf(move))) return { isDisabled: true, onSelect: () => undefined }
    return { onSelect: () => void moveChannel(serverId, listedChannels(groups), move) }
  }
  const copyLink = () =>
    void navigator.clipboard.writeText(window.location.origin + urls.channel(serverId, target.id))
  return (
    <>
      <MenuItem icon={<Pencil {...icon} />} onSelect={() => onTask({ kind: 'edit', channel: target })}>
        {isCategory ? <Trans>Edit category</Trans> : <Trans>Edit channel</Trans>}
      </MenuItem>
      <MenuItem
        icon={<ShieldCheck {...icon} />}
        onSelect={() => void navigate(urls.channelPermissions(serverId, target.id))}
      >
        <Trans>Permissions</Trans>
      </MenuItem>
      {!isCategory && !isLocked && (
        <>
          <MenuItem
            icon={<LockKeyhole {...icon} />}
            onSelect={() => void lockChannel(serverId, target, 'locked')}
          >
            <Trans>Lock channel</Trans>
          </MenuItem>
          <MenuItem icon={<Timer {...icon} />} onSelect={() => onTask({ kind: 'lock', channel: target })}>
            <Trans>Lock for a while…</Trans>
          </MenuItem>
        </>
      )}
      {isLocked && (
        <MenuItem
          icon={<LockKeyholeOpen {...icon} />}
          onSelect={() => void lockChannel(serverId, target, 'unlocked')}
        >
          <Trans>Unlock channel</Trans>
        </MenuItem>
      )}
      {!isCategory && (
        <MenuItem icon={<Link {...icon} />} onSelect={copyLink}>
          <Trans>Copy link</Trans>
        </MenuItem>
      )}
      <MenuItem icon={<ArrowUp {...icon} />} {...stepOf(-1)}>
        <Trans>Move up</Trans>
      </MenuItem>
      <MenuItem icon={<ArrowDown {...icon} />} {...stepOf(1)}>
        <Trans>Move down</Trans>
      </MenuItem>
      {!isCategory && groups.some((group) => group.category) && (
        <MenuItem icon={<FolderInput {...icon} />} onSelect={() => onTask({ kind: 'move', channel: target })}>
          <Trans>Move to category…</Trans>
        </MenuItem>
      )}
    </>
  )
}
