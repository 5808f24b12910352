import { Trans } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { isInStep } from '@parley/domain/permissions/overwrites'
import type { Channel } from '@parley/domain/schema/server'
import { FolderSync, Unlink } from 'lucide-react'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { syncOverwrites } from '#backend/channelCalls'
import { Button } from '#ui/Button'
import { showToast } from '#ui/showToast'
import { describeOverwriteProblem } from './describeOverwriteProblem'

type Props = { serverId: ServerId; channel: Channel; category: Channel; mayManage: boolean }

const icon = {
  size: 18,
  strokeWidth: 1.75,
  'aria-hidden': true,
  className: 'shrink-0 text-ink-muted',
} as const

/** Whether the channel says what its category says, and the way back to that. */
export function StepNote({ serverId, channel, category, mayManage }: Props) {
  const [isBusy, setIsBusy] = useState(false)

  async function sync() {
    setIsBusy(true)
    try {
      await syncOverwrites({ requestId: mintRequestId(), serverId, channelId: channel.id })
    } catch (error) {
      showToast({ title: describeOverwriteProblem(error), durationMs: 8_000 })
    } finally {
      setIsBusy(false)
    }
  }

  if (isInStep(channel, category)) {
    return (
      <p role="status" className="flex items-center gap-2.5 text-ink-muted text-sm">
        <FolderSync {...icon} />
        <Trans>Synced with {category.name}: what changes there changes here.</Trans>
      </p>
    )
  }
  return (
    <div role="status" className="flex flex-wrap items-center gap-2.5 text-ink-muted text-sm">
      <Unlink {...icon} />
      <span className="min-w-0 flex-1">
        <Trans>Not synced with {category.name}.</Trans>
      </span>
      <Button size="sm" disabled={!mayManage} isBusy={isBusy} onClick={() => void sync()}>
        <Trans>Sync now</Trans>
      </Button>
    </div>
  )
}
