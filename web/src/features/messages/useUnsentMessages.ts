import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import type { Message } from '@parley/domain/schema/message'
import { useEffect, useMemo, useState } from 'react'
import { toAppError } from '#backend/errors'
import { getMessage } from '#backend/messages'
import { judgeSend, type ServerAnswer, type SendVerdict } from './judgeSend'
import { isInFlight } from './sendMessage'
import type { UnsentMessage } from './timeline'
import { type UnconfirmedSend, unconfirmedSends, useUnconfirmedSends } from './unconfirmedSends'

type UnsentOptions = {
  serverId: ServerId
  channelId: ChannelId
  ownUid: Uid
  /** The newest page, or undefined while nothing is known. */
  latest: { messages: readonly Message[]; isFromCache: boolean } | undefined
  /** The page cannot be read, say because the permission is gone. The server can still be asked. */
  hasFailed: boolean
}

const rejudgeEveryMs = 3_000

/** This channel's unconfirmed sends as they stand now, and the settling of those whose promise a reload took. */
export function useUnsentMessages({ serverId, channelId, ownUid, latest, hasFailed }: UnsentOptions) {
  const all = useUnconfirmedSends()
  const [answers, setAnswers] = useState<ReadonlyMap<string, ServerAnswer>>(() => new Map())
  const [nowMs, setNowMs] = useState(() => Date.now())

  const judged = useMemo(() => {
    const seen = new Map(latest?.messages.map((message) => [message.id, message]))
    return all
      .filter((entry) => entry.channelId === channelId && entry.authorId === ownUid)
      .map((entry) => ({ entry, verdict: verdictOn(entry, seen.get(entry.id)) }))

    function verdictOn(entry: UnconfirmedSend, message: Message | undefined): SendVerdict {
      return judgeSend({
        recorded: entry.state,
        seenAs: message ? (message.isPending ? 'pending' : 'confirmed') : 'absent',
        isInFlightHere: isInFlight(entry.id),
        isServerSnapshot: hasFailed || latest?.isFromCache === false,
        answer: answers.get(attemptKey(entry)) ?? 'not-asked',
        sinceAttemptMs: nowMs - entry.createdAtMs,
      })
    }
  }, [all, channelId, ownUid, latest, hasFailed, answers, nowMs])

  const isUndecided = judged.some(({ verdict }) => verdict === 'sending' || verdict === 'ask-server')
  useEffect(() => {
    if (!isUndecided) return
    const timer = setInterval(() => setNowMs(Date.now()), rejudgeEveryMs)
    return () => clearInterval(timer)
  }, [isUndecided])

  useEffect(() => {
    for (const { entry, verdict } of judged) {
      if (verdict === 'acknowledged') unconfirmedSends.remove(entry.id)
      if (verdict === 'failed' && entry.state === 'sending') unconfirmedSends.fail(entry.id, null)
      if (verdict !== 'ask-server') continue
      const answered = (answer: ServerAnswer) =>
        setAnswers((now) => new Map(now).set(attemptKey(entry), answer))
      getMessage(serverId, channelId, entry.id).then(
        // Pending means that this device's cache answered: the server has not.
        (message) => message?.isPending || answered(message ? 'exists' : 'missing'),
        // Refused is as good as missing: nothing of this person stands there. Offline decides nothing.
        (error: unknown) => toAppError(error).code === 'forbidden' && answered('missing'),
      )
    }
  }, [judged, serverId, channelId])

  return useMemo(
    () =>
      judged.flatMap(({ entry, verdict }) => (verdict === 'acknowledged' ? [] : [toUnsent(entry, verdict)])),
    [judged],
  )
}

/** An answer is about one attempt: it says nothing of a retry, perhaps by another tab. */
const attemptKey = (entry: UnconfirmedSend) => `${entry.id}@${entry.createdAtMs}`

const toUnsent = (entry: UnconfirmedSend, verdict: SendVerdict): UnsentMessage => ({
  id: entry.id,
  authorId: entry.authorId,
  text: entry.text,
  replyTo: entry.replyTo,
  createdAtMs: entry.createdAtMs,
  state: verdict === 'failed' ? 'failed' : 'sending',
  failure: entry.failure,
})
