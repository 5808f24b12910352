import { Trans } from '@lingui/react/macro'

/** The mark at the start edge of what has something new. Its place stays free when there is nothing. */
export function UnreadPill({ isUnread }: { isUnread: boolean }) {
  return (
    <span
      className={`absolute start-0 top-1/2 h-2 w-1 -translate-y-1/2 rounded-e-full bg-ink transition-opacity ${isUnread ? 'opacity-100' : 'opacity-0'}`}
    >
      {isUnread && (
        <span className="sr-only">
          <Trans>Unread</Trans>
        </span>
      )}
    </span>
  )
}
