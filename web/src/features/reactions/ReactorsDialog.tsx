import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { describeError } from '#backend/errors'
import { reactorPages } from '#backend/reactorPages'
import { useAuthors } from '#features/members'
import { Avatar } from '#ui/Avatar'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { SegmentedControl } from '#ui/SegmentedControl'
import { Skeleton } from '#ui/Skeleton'
import { closeReactors, type ReactorsSubject, useReactors } from './openReactors'

export function ReactorsDialog({ isOpen }: { isOpen: boolean }) {
  const { t } = useLingui()
  const { subject, opening } = useReactors()
  return (
    <Dialog isOpen={isOpen} onOpenChange={(open) => open || closeReactors()} title={t`Reactions`}>
      {subject && <ReactorList key={opening} {...subject} />}
    </Dialog>
  )
}

function ReactorList({ place, emojis, emoji: first }: ReactorsSubject) {
  const { t } = useLingui()
  const authorOf = useAuthors(place.serverId)
  const [emoji, setEmoji] = useState(first)
  const pages = useInfiniteQuery(reactorPages(place, emoji))
  const people = pages.data?.pages.flat() ?? []
  return (
    <>
      <SegmentedControl
        label={t`Reaction`}
        value={emoji}
        options={emojis.map((each) => ({ value: each, label: each }))}
        onChange={setEmoji}
      />
      {pages.error && (
        <p role="alert" className="py-6 text-ink-muted">
          {describeError(pages.error)}
        </p>
      )}
      {pages.isPending && <ReactorsSkeleton />}
      <ul aria-label={t`Reacted with ${emoji}`} className="mt-3 flex min-h-40 flex-col">
        {people.map(({ uid }) => {
          const author = authorOf(uid)
          return (
            <li key={uid} className="flex min-h-11 items-center gap-3">
              <Avatar name={author.name} src={author.avatarSrc} size={32} />
              <span className="min-w-0 truncate text-ink">{author.name}</span>
            </li>
          )
        })}
        {pages.isSuccess && people.length === 0 && (
          <li className="py-6 text-ink-muted">
            <Trans>Nobody any more.</Trans>
          </li>
        )}
      </ul>
      {pages.hasNextPage && (
        <Button size="sm" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}

const ReactorsSkeleton = () => (
  <div aria-hidden="true" className="mt-3 flex flex-col gap-3">
    {[40, 55, 35].map((width) => (
      <div key={width} className="flex items-center gap-3">
        <Skeleton className="size-8 rounded-full" />
        <div style={{ width: `${width}%` }}>
          <Skeleton className="h-3.5" />
        </div>
      </div>
    ))}
  </div>
)
