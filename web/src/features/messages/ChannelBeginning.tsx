import { Trans } from '@lingui/react/macro'
import { Hash } from 'lucide-react'

type ChannelBeginningProps = {
  channelName: string
  topic: string
  isEmpty: boolean
  /** There may be older messages, which are not this person's to read. */
  isCut: boolean
  canSend: boolean
}

/** Above the first message; in an empty channel it says what to do next. */
export function ChannelBeginning({ channelName, topic, isEmpty, isCut, canSend }: ChannelBeginningProps) {
  return (
    <div className="max-w-[88ch] px-4 pt-10 pb-4">
      <span
        className="squircle mb-4 grid size-14 place-items-center bg-active text-ink-muted"
        aria-hidden="true"
      >
        <Hash size={28} strokeWidth={1.75} />
      </span>
      <h2 className="font-display text-2xl font-semibold tracking-tight wrap-anywhere text-ink">
        #{channelName}
      </h2>
      {topic !== '' && <p className="mt-1 wrap-anywhere whitespace-pre-wrap text-ink-muted">{topic}</p>}
      <p className="mt-1 text-ink-muted">
        {isCut ? (
          <Trans>You can read here what was written since you joined.</Trans>
        ) : !isEmpty ? (
          <Trans>This is where the channel begins.</Trans>
        ) : canSend ? (
          <Trans>Nobody has written here yet. Say hello below.</Trans>
        ) : (
          <Trans>Nobody has written here yet.</Trans>
        )}
      </p>
    </div>
  )
}
