import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { PurgeCandidate } from '@parley/domain/api/moderationCallables'
import type { MessageId, Uid } from '@parley/domain/ids'
import { describeMoment } from './describeMoment'

type Props = {
  found: { readonly messages: readonly PurgeCandidate[]; readonly sought: number; readonly hasMore: boolean }
  keptIds: ReadonlySet<MessageId>
  nameOf: (uid: Uid) => string
  onKeep: (id: MessageId, isKept: boolean) => void
}

/** What would go, each with a tick that can be taken away. */
export function PurgeList({ found: { messages, sought, hasMore }, keptIds, nameOf, onKeep }: Props) {
  const { t } = useLingui()
  return (
    <section className="flex flex-col gap-2">
      <p role="status" className="text-ink-muted text-sm">
        {messages.length === 0 ? (
          hasMore ? (
            <Trans>
              None of the newest {sought} messages. Look further up with a shorter time or a place.
            </Trans>
          ) : (
            <Trans>No message here is like that.</Trans>
          )
        ) : (
          <>
            <Plural value={messages.length} one="# message is like that." other="# messages are like that." />{' '}
            <Trans>Untick what is to stay.</Trans>{' '}
            {hasMore && <Trans>There may be older ones: look again after these.</Trans>}
          </>
        )}
      </p>
      {messages.length > 0 && (
        <ul aria-label={t`Messages to delete`} className="-mx-2 flex flex-col">
          {messages.map((each) => {
            const name = nameOf(each.authorId)
            const text = each.type === 'join' ? t`That they joined` : each.text
            return (
              <li key={each.id}>
                <label className="flex cursor-pointer gap-3 rounded-control px-2 py-1.5 hover:bg-hover pointer-coarse:py-2.5">
                  <input
                    type="checkbox"
                    aria-label={t`${name}: ${text}`}
                    checked={!keptIds.has(each.id)}
                    onChange={(event) => onKeep(each.id, !event.target.checked)}
                    className="mt-0.5 size-4.5 shrink-0 accent-accent"
                  />
                  <span className="min-w-0 flex-1 text-sm">
                    <span className="flex flex-wrap items-baseline gap-x-2">
                      <span className="font-medium text-ink wrap-anywhere">{name}</span>
                      <span className="text-ink-faint text-xs tabular-nums">
                        {describeMoment(each.createdAt)}
                        {each.held && (
                          <>
                            {' · '}
                            <Trans>held back</Trans>
                          </>
                        )}
                      </span>
                    </span>
                    <span className="line-clamp-2 text-ink-muted wrap-anywhere">{text}</span>
                  </span>
                </label>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
