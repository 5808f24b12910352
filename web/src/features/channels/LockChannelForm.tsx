import { useLingui } from '@lingui/react/macro'
import { lockPresets } from '@parley/domain/channels/lock'
import type { ServerId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { type SyntheticEvent, useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { updateChannel } from '#backend/channelCalls'
import { describeError } from '#backend/errors'
import { FormError } from '#ui/FormError'
import { SelectField } from '#ui/SelectField'

type Preset = (typeof lockPresets)[number]
type Props = {
  id: string
  serverId: ServerId
  channel: Channel
  onBusyChange: (isBusy: boolean) => void
  onLocked: () => void
}

/** For how long only moderators write. */
export function LockChannelForm({ id, serverId, channel, onBusyChange, onLocked }: Props) {
  const { t } = useLingui()
  const [seconds, setSeconds] = useState<Preset>(3_600)
  const [problem, setProblem] = useState<string>()
  const lengths: Record<Preset, string> = {
    600: t`10 minutes`,
    1_800: t`30 minutes`,
    3_600: t`1 hour`,
    21_600: t`6 hours`,
    86_400: t`1 day`,
    604_800: t`1 week`,
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    onBusyChange(true)
    setProblem(undefined)
    try {
      await updateChannel({
        requestId: mintRequestId(),
        serverId,
        channelId: channel.id,
        lock: { seconds },
      })
      onLocked()
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      onBusyChange(false)
    }
  }

  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <SelectField
        label={t`For how long`}
        value={seconds}
        onChange={setSeconds}
        options={lockPresets.map((value) => ({ value, label: lengths[value] }))}
      />
      <FormError>{problem}</FormError>
    </form>
  )
}
