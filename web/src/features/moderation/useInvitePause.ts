import type { ServerId } from '@parley/domain/ids'
import type { PauseLength } from '@parley/domain/moderation/raid'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { pauseInvites } from '#backend/moderationCalls'

/** Pausing and resuming, with what came of it. What is so, the server's own document says. */
export function useInvitePause(serverId: ServerId) {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function change(seconds: PauseLength | null) {
    setIsBusy(true)
    setProblem(undefined)
    try {
      await pauseInvites({ requestId: mintRequestId(), serverId, seconds })
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, problem, pause: change, resume: () => change(null) }
}
