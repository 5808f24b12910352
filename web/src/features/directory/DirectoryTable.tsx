import { useLingui } from '@lingui/react/macro'
import { everyoneRoleId } from '@parley/domain/ids'
import type { Member, Role, Server } from '@parley/domain/schema/server'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { type DirectoryWish, orderOf } from '#backend/directory'
import { Button } from '#ui/Button'
import { classNames } from '#ui/classNames'
import { ScrollRegion } from '#ui/ScrollRegion'
import { columns } from './columns'
import { DirectoryRow } from './DirectoryRow'
import { useTableKeys } from './useTableKeys'
import { extend, type Selection, toggle, toggleAll } from './selection'
import type { Details, useDirectory } from './useDirectory'

type Props = Pick<
  ReturnType<typeof useDirectory>,
  'hasMore' | 'isReading' | 'hasFailed' | 'loadMore' | 'isCurrent' | 'count' | 'pausedAfter'
> & {
  server: Server
  roles: readonly Role[]
  wish: DirectoryWish
  members: readonly Member[]
  details: Details
  isSelectable: boolean
  selection: Selection
  onSelect: (selection: Selection) => void
  /** What stands there when nobody is found. */
  empty: ReactNode
}

/** Everybody found: side by side on a desktop, as cards on a phone. It reads on as somebody scrolls. */
export function DirectoryTable(props: Props) {
  const { server, wish, members, details, isSelectable, selection, onSelect, isCurrent } = props
  const { t } = useLingui()
  const region = useRef<HTMLDivElement>(null)
  const virtualizer = useRef<VirtualizerHandle>(null)
  const [nowMs] = useState(() => Date.now())
  const everyone = everyoneRoleId(server.id)
  const roles = props.roles.filter(({ id }) => id !== everyone)
  useTopOnChange(region, JSON.stringify(wish))

  const choose = (member: Member, isRange: boolean) =>
    onSelect(isRange ? extend(selection, members, member) : toggle(selection, member))
  useTableKeys(region, virtualizer, {
    count: members.length,
    isSelectable,
    onRange: (from, to) => {
      const [first, last] = [members[from], members[to]]
      if (!first || !last) return
      const isInside = selection.anchor !== null && members.some(({ id }) => id === selection.anchor)
      const begun = isInside ? selection : toggle({ ...selection, anchor: null }, first)
      onSelect(extend(begun, members, last))
    },
    onAll: () => onSelect(toggleAll(selection, members)),
  })

  const isAllInSight =
    wish.filter === 'all' && wish.letters === '' && wish.joined === null && wish.only === null
  const total = isAllInSight && props.count !== undefined ? Math.max(props.count, members.length) : undefined
  return (
    <ScrollRegion
      ref={region}
      label={t`Members of ${server.name}`}
      className={classNames(
        '@container -mx-4 border-line border-t transition-opacity md:mx-0',
        !isCurrent && 'opacity-60',
      )}
    >
      <div
        role="table"
        aria-label={t`Members`}
        aria-busy={!isCurrent || undefined}
        // -1 says that nobody has counted.
        aria-rowcount={props.hasMore ? (total === undefined ? -1 : total + 1) : members.length + 1}
      >
        <Heading {...{ wish, members, isSelectable, selection, onSelect }} />
        <div role="rowgroup">
          <Virtualizer ref={virtualizer} scrollRef={region} startMargin={headingHeight} bufferSize={400}>
            {members.map((member, index) => (
              <DirectoryRow
                key={member.id}
                serverId={server.id}
                index={index}
                member={member}
                roles={roles}
                isOwner={member.id === server.ownerId}
                details={details.of(member.id) ?? (details.error ? null : undefined)}
                nowMs={nowMs}
                isChosen={selection.chosen.has(member.id)}
                onChoose={isSelectable ? (isRange) => choose(member, isRange) : undefined}
              />
            ))}
          </Virtualizer>
        </div>
      </div>
      {members.length === 0 && !props.hasMore && isCurrent && props.empty}
      {props.hasMore && <More key={members.length} {...props} />}
    </ScrollRegion>
  )
}

const headingHeight = 40

type HeadingProps = Pick<Props, 'wish' | 'members' | 'isSelectable' | 'selection' | 'onSelect'>

function Heading({ wish, members, isSelectable, selection, onSelect }: HeadingProps) {
  const { t } = useLingui()
  const isAll = members.length > 0 && members.every(({ id }) => selection.chosen.has(id))
  const isSome = members.some(({ id }) => selection.chosen.has(id))
  const byName = wish.letters === '' ? orderOf(wish) : 'name'
  const order = wish.only === null ? byName : wish.only.kind === 'timedOut' ? null : 'newest'
  const sortOf = (isAscending: boolean, isDescending = false) =>
    isAscending ? 'ascending' : isDescending ? 'descending' : undefined
  return (
    <div role="rowgroup" className="sticky top-0 z-10 border-line border-b bg-surface-2">
      <div
        role="row"
        aria-rowindex={1}
        style={{ height: headingHeight - 1 }}
        className={classNames(columns(isSelectable), 'items-center font-medium text-ink-muted text-xs')}
      >
        <div role="columnheader" className="flex">
          {isSelectable && (
            <label className="grid h-9 w-11 cursor-pointer place-items-center">
              <input
                type="checkbox"
                aria-label={t`Select all in the list`}
                checked={isAll}
                ref={(box) => {
                  if (box) box.indeterminate = isSome && !isAll
                }}
                onChange={() => onSelect(toggleAll(selection, members))}
                className="size-4.5 accent-accent"
              />
            </label>
          )}
        </div>
        <div role="columnheader" aria-sort={sortOf(order === 'name')}>
          {t`Name`}
        </div>
        <div role="columnheader" className="@max-3xl:sr-only">
          {t`Roles`}
        </div>
        <div
          role="columnheader"
          aria-sort={sortOf(order === 'oldest', order === 'newest')}
          className="@max-3xl:sr-only"
        >
          {t`Joined`}
        </div>
        <div role="columnheader" className="@max-3xl:sr-only">
          {t`Account made`}
        </div>
        <div role="columnheader" className="@max-3xl:sr-only">
          {t`Invited by`}
        </div>
      </div>
    </div>
  )
}

type MoreProps = Pick<Props, 'isReading' | 'hasFailed' | 'loadMore' | 'pausedAfter'>

/** The end of what has been read: coming near asks for more, unless that found next to nobody. */
function More({ isReading, hasFailed, loadMore, pausedAfter }: MoreProps) {
  const { t } = useLingui()
  const mark = useRef<HTMLDivElement>(null)
  const load = useEffectEvent(() => {
    if (!isReading && !hasFailed && pausedAfter === null) loadMore()
  })
  useEffect(() => {
    if (!mark.current) return
    const near = new IntersectionObserver(
      (entries) => entries.some((each) => each.isIntersecting) && load(),
      {
        rootMargin: '600px',
      },
    )
    near.observe(mark.current)
    return () => near.disconnect()
  }, [isReading])
  return (
    <div ref={mark} className="px-4 py-3 text-ink-muted text-sm">
      {hasFailed && !isReading ? (
        <>
          {t`More could not be loaded.`}{' '}
          <Button size="sm" onClick={loadMore}>
            {t`Try again`}
          </Button>
        </>
      ) : pausedAfter !== null && !isReading ? (
        <>
          <span role="status">{t`Looked through ${pausedAfter} people so far.`}</span>{' '}
          <Button size="sm" onClick={loadMore}>
            {t`Look further`}
          </Button>
        </>
      ) : (
        t`Loading more…`
      )}
    </div>
  )
}

/** Another list begins at its beginning. */
function useTopOnChange(region: RefObject<HTMLDivElement | null>, what: string): void {
  useEffect(() => {
    region.current?.scrollTo({ top: 0 })
  }, [region, what])
}
