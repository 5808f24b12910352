import { useLingui } from '@lingui/react/macro'
import { everyoneRoleId, type ServerId } from '@parley/domain/ids'
import { isReadOnly, readOnlySays, saysNothing } from '@parley/domain/permissions/overwrites'
import type { Permission } from '@parley/domain/permissions/permission'
import { isPrivate } from '@parley/domain/permissions/privateOverwrites'
import type { Channel } from '@parley/domain/schema/server'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { setOverwrite, updateChannel } from '#backend/channelCalls'
import { showToast } from '#ui/showToast'
import { Switch } from '#ui/Switch'
import { describeOverwriteProblem } from './describeOverwriteProblem'

type Props = {
  serverId: ServerId
  channel: Channel
  /** What the reader may do here. */
  own: ReadonlySet<Permission>
}

/** What most people want of permissions, in one switch each. They take effect at once. */
export function ChannelSwitches({ serverId, channel, own }: Props) {
  const { t } = useLingui()
  /** What was switched, until the channel itself says so. */
  const [wanted, setWanted] = useState<{ private?: boolean; readOnly?: boolean }>({})
  const isOn = { private: isPrivate(channel, serverId), readOnly: isReadOnly(channel, serverId) }

  async function change(what: keyof typeof isOn, isWanted: boolean, ask: () => Promise<unknown>) {
    setWanted({ [what]: isWanted })
    try {
      await ask()
    } catch (error) {
      showToast({ title: describeOverwriteProblem(error), durationMs: 8_000 })
    } finally {
      setWanted({})
    }
  }
  const call = { serverId, channelId: channel.id }
  const setPrivate = (isWanted: boolean) =>
    change('private', isWanted, () => {
      const privateTo = isWanted ? { roles: [], members: [] } : null
      return updateChannel({ requestId: mintRequestId(), ...call, privateTo })
    })
  const setReadOnly = (isWanted: boolean) =>
    change('readOnly', isWanted, () => {
      const { allow, deny } = readOnlySays(channel.overwrites[serverId] ?? saysNothing, isWanted)
      const says = { allow: [...allow], deny: [...deny] }
      const target = { kind: 'role' as const, id: everyoneRoleId(serverId) }
      return setOverwrite({ requestId: mintRequestId(), ...call, target, says })
    })

  const isBusy = Object.keys(wanted).length > 0
  return (
    <div className="flex flex-col gap-5">
      <Switch
        label={t`Private`}
        hint={t`Only administrators and those let in below see it.`}
        isOn={wanted.private ?? isOn.private}
        isDisabled={!own.has('manageRoles') || !own.has('manageChannels') || isBusy}
        onChange={(isWanted) => void setPrivate(isWanted)}
      />
      <Switch
        label={t`Read-only`}
        hint={t`Everybody who sees it reads, and only those allowed below write.`}
        isOn={wanted.readOnly ?? isOn.readOnly}
        isDisabled={!own.has('manageRoles') || isBusy}
        onChange={(isWanted) => void setReadOnly(isWanted)}
      />
    </div>
  )
}
