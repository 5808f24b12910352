import { Autocomplete } from '@base-ui/react/autocomplete'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useMemberSearch } from '#features/members'
import { classNames } from '#ui/classNames'
import type { Destination } from './Destination'
import { DestinationRow } from './DestinationRow'
import { rankDestinations, wishOf } from './rankDestinations'
import { useDestinations } from './useDestinations'

type Props = {
  ownUid: Uid
  openServerId: ServerId | null
  openChannelId: ChannelId | null
  /** Where somebody was, the latest first. */
  recent: readonly ChannelId[]
  /** Of the open server. */
  unread: ReadonlySet<ChannelId>
  onChoose: (destination: Destination) => void
}

export function SwitcherSearch({ ownUid, openServerId, openChannelId, recent, unread, onChoose }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const { kind, name } = wishOf(typed)
  const isForPeople = kind === undefined || kind === 'person'
  const people = useMemberSearch(isForPeople ? openServerId : null, name)
  const all = useDestinations(ownUid, openServerId, people.members)
  const found = useMemo(() => {
    // Nobody jumps to where they are.
    const elsewhere = all.filter(({ key }) => key !== openChannelId)
    return rankDestinations(typed, elsewhere, { recent, unread })
  }, [typed, all, recent, unread, openChannelId])

  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={found}
      itemToStringValue={({ names }: Destination) => names[0]}
      value={typed}
      onValueChange={(value, { reason }) => reason !== 'item-press' && setTyped(value)}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Search size={20} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-faint" />
        <Autocomplete.Input
          aria-label={t`Find or jump to`}
          placeholder={t`Where to?`}
          className="h-13 min-w-0 flex-1 bg-transparent text-ink text-lg outline-none placeholder:text-ink-faint"
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-2 sm:h-100 sm:flex-none">
        <Autocomplete.List aria-label={t`Places and people`}>
          {(destination: Destination) => (
            <Autocomplete.Item
              key={destination.key}
              value={destination}
              onClick={() => onChoose(destination)}
              className="flex min-h-10 scroll-my-2 items-center gap-3 rounded-control px-3 py-1 outline-none data-highlighted:bg-active pointer-coarse:min-h-12"
            >
              <DestinationRow
                destination={destination}
                isUnread={'channelId' in destination && unread.has(destination.channelId)}
              />
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
        <Autocomplete.Status
          className={classNames(
            'px-3 text-ink-muted empty:hidden',
            found.length > 0 ? 'py-2 text-sm' : 'py-6 text-center',
          )}
        >
          {people.note ??
            (found.length === 0 ? <Trans>Nothing here has this name. Try fewer letters.</Trans> : null)}
        </Autocomplete.Status>
      </div>
      <p className="border-line border-t px-4 py-2 text-ink-faint text-xs">
        <Trans>Begin with @ for people, # for text, ! for voice, * for servers.</Trans>
      </p>
    </Autocomplete.Root>
  )
}
