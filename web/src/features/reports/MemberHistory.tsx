import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { mintRequestId } from '#backend/callables'
import { addMemberNote, listMemberHistory, memberHistoryKey, removeMemberNote } from '#backend/caseCalls'
import { describeError } from '#backend/errors'
import { openProfile, useAuthors } from '#features/members'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { ErrorState } from '#ui/ErrorState'
import { FormError } from '#ui/FormError'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { Skeleton } from '#ui/Skeleton'
import { HistoryRow } from './HistoryRow'
import { NoteForm } from './NoteForm'

type Props = { serverId: ServerId; me: Uid; uid: Uid }

/** What moderators know of somebody, also once they have left. */
export function MemberHistory({ serverId, me, uid }: Props) {
  const { t } = useLingui()
  const client = useQueryClient()
  const authorOf = useAuthors(serverId)
  const paged = useInfiniteQuery(listMemberHistory(serverId, uid))
  const [isWriting, setIsWriting] = useState(false)
  const [problem, setProblem] = useState<string>()
  const entries = paged.data?.pages.flatMap((page) => page.entries)
  const { name } = authorOf(uid)
  const reread = () => client.invalidateQueries({ queryKey: memberHistoryKey(serverId) })

  async function addNote(text: string) {
    await addMemberNote({ requestId: mintRequestId(), serverId, memberId: uid, text })
    await reread()
  }
  async function removeNote(noteId: string) {
    setProblem(undefined)
    try {
      await removeMemberNote({ requestId: mintRequestId(), serverId, noteId })
    } catch (error) {
      setProblem(describeError(error))
    }
    await reread()
  }

  return (
    <SettingsSectionFrame title={t`History of ${name}`}>
      <div className="-mt-5 flex flex-col gap-5">
        <Link
          to={urls.serverSettings(serverId, 'reports')}
          className="touch-target flex w-fit items-center gap-1.5 text-ink-muted text-sm hover:text-ink"
        >
          <ArrowLeft size={18} strokeWidth={1.75} aria-hidden className="rtl:-scale-x-100" />
          <Trans>All reports</Trans>
        </Link>
        {isWriting ? (
          <NoteForm onSave={addNote} onDone={() => setIsWriting(false)} />
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={() => setIsWriting(true)}>
              <Trans>Add note</Trans>
            </Button>
            <Button
              size="sm"
              aria-haspopup="dialog"
              onClick={(event) => openProfile(serverId, uid, event.currentTarget)}
            >
              <Trans>Open their card</Trans>
            </Button>
          </div>
        )}
        <FormError>{problem}</FormError>
        {entries && entries.length > 0 && (
          <ol aria-label={t`History`} className="flex flex-col">
            {entries.map((entry) => (
              <HistoryRow
                key={`${entry.kind} ${entry.id}`}
                entry={entry}
                nameOf={(id) => authorOf(id).name}
                onRemove={
                  entry.kind === 'note' && entry.moderatorId === me
                    ? () => void removeNote(entry.id)
                    : undefined
                }
              />
            ))}
          </ol>
        )}
        {entries?.length === 0 && !paged.hasNextPage && (
          <p role="status" className="text-ink-muted">
            <Trans>Nothing is known of them that moderators would have to know.</Trans>
          </p>
        )}
        {paged.error && (
          <ErrorState
            title={t`The history could not be loaded`}
            body={describeError(paged.error)}
            action={<Button onClick={() => void paged.refetch()}>{t`Try again`}</Button>}
          />
        )}
        {paged.isPending && <Loading />}
        {paged.hasNextPage && !paged.error && (
          <Button
            className="self-start"
            isBusy={paged.isFetchingNextPage}
            onClick={() => void paged.fetchNextPage()}
          >
            <Trans>Show {moderationLimits.historyPage} more</Trans>
          </Button>
        )}
      </div>
    </SettingsSectionFrame>
  )
}

function Loading() {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Loading the history`} className="late flex flex-col gap-4 py-1">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex flex-col gap-2">
          <Skeleton className="h-3.5 w-32" />
          <Skeleton className="h-3.5 w-3/5" />
        </div>
      ))}
    </div>
  )
}
