import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import { obstacleToPruning } from '@parley/domain/members/prune'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Member, Server } from '@parley/domain/schema/server'
import { RotateCw, UserX } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { describeError } from '#backend/errors'
import { removalsFor } from '#features/moderation'
import { useActor } from '#features/servers'
import { Button } from '#ui/Button'
import { ErrorState } from '#ui/ErrorState'
import { IconButton } from '#ui/IconButton'
import { Skeleton } from '#ui/Skeleton'
import { DirectoryFilters } from './DirectoryFilters'
import { DirectoryTable } from './DirectoryTable'
import { Nobody } from './Nobody'
import { PruneDialog } from './PruneDialog'
import { mapChosen, nobodyChosen, type Selection, without } from './selection'
import { SelectionBar } from './SelectionBar'
import { useDirectory } from './useDirectory'
import { useRereadAfterCard } from './useRereadAfterCard'
import { useWish } from './useWish'

/** The people of a server, for whoever looks after them. */
export function MembersSection({ server, me }: { server: Server; me: Uid }) {
  const { t } = useLingui()
  const actor = useActor(server.id, me)
  const wanted = useWish()
  const { members, reread, ...directory } = useDirectory(server.id, wanted.wish)
  const [isPruning, setIsPruning] = useState(false)
  const [selection, setSelection] = useState(nobodyChosen)
  useRereadAfterCard(server.id)
  const chosen = useChosen(selection, members)
  const clear = () => setSelection(nobodyChosen)
  const section = useEscape(chosen.length > 0, clear)
  const heading = useFocusAfter(chosen.length > 0)
  if (!actor) return null
  const { error, details, count } = directory
  const granted = permissionsIn(actor)
  const isSelectable =
    granted.has('manageRoles') || granted.has('manageNicknames') || removalsFor(actor).length > 0
  return (
    <section ref={section} className="flex min-h-0 flex-1 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1
          ref={heading}
          tabIndex={-1}
          className="font-display font-semibold text-2xl text-ink tracking-tight outline-none"
        >
          <Trans>Members</Trans>
        </h1>
        {count !== undefined && (
          <p className="text-ink-muted tabular-nums">
            <Plural value={count} one="# person" other="# people" />
          </p>
        )}
        <IconButton label={t`Read the list again`} onClick={reread}>
          <RotateCw size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
        {obstacleToPruning(actor, []) === null && (
          <Button size="sm" className="ms-auto md:me-14" onClick={() => setIsPruning(true)}>
            <UserX size={16} strokeWidth={1.75} aria-hidden />
            <Trans>Prune</Trans>
          </Button>
        )}
      </div>
      <DirectoryFilters
        serverId={server.id}
        roles={actor.roles}
        maySeeCodes={granted.has('manageServer')}
        {...wanted}
      />
      {details.error && (
        <p role="alert" className="text-ink-muted text-sm">
          <Trans>How people came could not be loaded.</Trans> {describeError(details.error)}{' '}
          <Button size="sm" onClick={details.retry}>
            <Trans>Try again</Trans>
          </Button>
        </p>
      )}
      {members ? (
        <>
          <DirectoryTable
            {...directory}
            server={server}
            roles={actor.roles}
            wish={wanted.wish}
            members={members}
            isSelectable={isSelectable}
            selection={selection}
            onSelect={setSelection}
            empty={<Nobody wish={wanted.wish} />}
          />
          {chosen.length > 0 && (
            <SelectionBar
              server={server}
              actor={actor}
              chosen={chosen}
              farCount={chosen.filter(({ id }) => !members.some((each) => each.id === id)).length}
              onChange={(change) => setSelection((before) => mapChosen(before, change))}
              onRemoved={(uids) => setSelection((before) => without(before, uids))}
              onClear={clear}
            />
          )}
        </>
      ) : error ? (
        <ErrorState
          title={t`The members could not be loaded`}
          body={describeError(error)}
          action={<Button onClick={reread}>{t`Try again`}</Button>}
        />
      ) : (
        <Loading />
      )}
      <PruneDialog
        serverId={server.id}
        actor={actor}
        isOpen={isPruning}
        onOpenChange={setIsPruning}
        onPruned={reread}
      />
    </section>
  )
}

/** One step back, not out of the settings. */
function useEscape(isOn: boolean, onEscape: () => void) {
  const section = useRef<HTMLElement>(null)
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onEscape()
  })
  useEffect(() => {
    const element = section.current
    if (!isOn || !element) return
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [isOn])
  return section
}

/** What had the keyboard may have gone with the bar: whoever has only keys goes on from the top of the page. */
function useFocusAfter(isOn: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const wasOn = useRef(isOn)
  useEffect(() => {
    const hasGone = wasOn.current && !isOn
    wasOn.current = isOn
    if (hasGone && document.activeElement === document.body) heading.current?.focus()
  }, [isOn])
  return heading
}

/** With what the list knows of them by now. */
function useChosen({ chosen }: Selection, members: readonly Member[] | undefined): readonly Member[] {
  return useMemo(() => {
    const listed = new Map(members?.map((member) => [member.id, member]))
    return [...chosen.values()].map((member) => listed.get(member.id) ?? member)
  }, [chosen, members])
}

const Loading = () => (
  <div aria-busy="true" className="flex flex-col border-line border-t pt-10">
    {['w-40', 'w-52', 'w-36', 'w-44', 'w-48', 'w-40'].map((width, index) => (
      <div key={index} className="flex h-14 items-center gap-3 ps-11">
        <Skeleton className="size-8 rounded-full" />
        <Skeleton className={`h-4 ${width}`} />
      </div>
    ))}
  </div>
)
