import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Channel } from '@parley/domain/schema/server'
import { Lock } from 'lucide-react'
import { useActor } from '#features/servers'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { ChannelSwitches } from './ChannelSwitches'
import { OverwriteForm } from './OverwriteForm'
import { StepNote } from './StepNote'
import { TargetList } from './TargetList'
import { useTarget } from './useTarget'

type Props = {
  serverId: ServerId
  me: Uid
  channel: Channel
  category: Channel | null
  /** A role or a person, of whom the channel says something or is about to. */
  targetId: string | undefined
  onDirtyChange: (isDirty: boolean) => void
  heldCount: number
}

/** Who may do what in one channel: what it says otherwise than the server's roles. */
export function ChannelPermissions({ serverId, me, channel, category, targetId, ...form }: Props) {
  const { t } = useLingui()
  const actor = useActor(serverId, me)
  const target = useTarget(serverId, targetId)
  if (!actor) return null
  const own = permissionsIn({ ...actor, channel })
  const mayManage = own.has('manageRoles')
  if (target) {
    return (
      <OverwriteForm
        key={target.id}
        {...form}
        serverId={serverId}
        actor={actor}
        channel={channel}
        target={target}
      />
    )
  }
  return (
    <SettingsSectionFrame title={t`Permissions of ${channel.name}`}>
      {!mayManage && (
        <p className="flex items-center gap-2 text-ink-muted text-sm">
          <Lock size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
          <Trans>You may not manage permissions here.</Trans>
        </p>
      )}
      {category && (
        <StepNote serverId={serverId} channel={channel} category={category} mayManage={mayManage} />
      )}
      <ChannelSwitches serverId={serverId} channel={channel} own={own} />
      <TargetList serverId={serverId} channel={channel} mayManage={mayManage} />
    </SettingsSectionFrame>
  )
}
