import { useLingui } from '@lingui/react/macro'
import { type PurgeFilter, purgeWindows } from '@parley/domain/moderation/purge'
import { useState } from 'react'
import type { PurgeSubject } from './openPurge'

type Side = 'from' | 'to' | 'any'
type Wish = Pick<PurgeFilter, 'text' | 'hasLink' | 'withinS' | 'last'> & { readonly side: Side }

/** What can be asked for, in words, and what has been. */
export function usePurgeFilter({ author, anchorId }: PurgeSubject) {
  const { t } = useLingui()
  const [authorId, setAuthorId] = useState(author?.uid ?? null)
  const [wish, setWish] = useState<Wish>({ text: '', hasLink: false, withinS: null, last: 50, side: 'from' })
  const { side, ...rest } = wish
  const filter: PurgeFilter = {
    ...rest,
    authorId,
    fromId: side === 'from' ? (anchorId ?? null) : null,
    toId: side === 'to' ? (anchorId ?? null) : null,
  }
  const timeNames: Record<(typeof purgeWindows)[number], string> = {
    600: t`In the last 10 minutes`,
    3_600: t`In the last hour`,
    86_400: t`In the last 24 hours`,
    604_800: t`In the last 7 days`,
  }
  const sides: { value: Side; label: string }[] = [
    { value: 'from', label: t`This message and what came after it` },
    { value: 'to', label: t`This message and what came before it` },
    { value: 'any', label: t`Anywhere in the channel` },
  ]
  return {
    filter,
    wish,
    setAuthorId,
    change: (change: Partial<Wish>) => setWish((before) => ({ ...before, ...change })),
    options: {
      sides,
      times: [
        { value: null, label: t`At any time` },
        ...purgeWindows.map((value) => ({ value, label: timeNames[value] })),
      ],
      counts: [10, 25, 50, 100].map((value) => ({ value, label: t`The newest ${value}` })),
    },
  }
}
