import { Trans, useLingui } from '@lingui/react/macro'
import type { MemberDetails } from '@parley/domain/api/memberCallables'
import type { ServerId } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import { highestFirst } from '@parley/domain/roles/roleOrder'
import type { Member, Role } from '@parley/domain/schema/server'
import { HeadphoneOff, type LucideIcon, MicOff, TimerOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { openProfile } from '#features/members'
import { Avatar } from '#ui/Avatar'
import { classNames } from '#ui/classNames'
import { Skeleton } from '#ui/Skeleton'
import { CameBy } from './CameBy'
import { columns } from './columns'
import { describeAge, isYoungAccount } from './describeAge'
import { RoleChips } from './RoleChips'

type Props = {
  serverId: ServerId
  /** From 0. */
  index: number
  member: Member
  /** Without the everyone role. */
  roles: readonly Role[]
  isOwner: boolean
  /** Nothing until they have come; null where they did not. */
  details: MemberDetails | null | undefined
  nowMs: number
  isChosen: boolean
  /** Absent where nobody can be chosen. */
  onChoose: ((isRange: boolean) => void) | undefined
}

/** As the reader's own locale writes it. */
const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const momentFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

export function DirectoryRow(props: Props) {
  const { serverId, index, member, roles, isOwner, details, nowMs, isChosen, onChoose } = props
  const { t } = useLingui()
  const name = memberName(member)
  const timeoutUntil = details?.timeoutUntil ?? null
  const held = highestFirst(roles.filter(({ id }) => member.roles.includes(id)))
  return (
    <div
      role="row"
      // The heading is the first.
      aria-rowindex={index + 2}
      data-index={index}
      className={classNames(
        columns(onChoose !== undefined),
        'min-h-14 border-line border-b py-2 text-ink-muted text-sm',
        isChosen ? 'bg-selected' : 'hover:bg-hover',
      )}
    >
      <div role="cell" className="flex">
        {onChoose && (
          <label className="grid min-h-10 w-11 cursor-pointer place-items-center pointer-coarse:min-h-11">
            <input
              type="checkbox"
              data-focus="choice"
              aria-label={t`Select ${name}`}
              checked={isChosen}
              onChange={(event) => onChoose((event.nativeEvent as MouseEvent).shiftKey)}
              className="size-4.5 accent-accent"
            />
          </label>
        )}
      </div>
      <div role="cell" className="min-w-0">
        <button
          type="button"
          data-focus="card"
          aria-haspopup="dialog"
          onClick={(event) => openProfile(serverId, member.id, event.currentTarget)}
          className="flex min-h-10 max-w-full min-w-0 items-center gap-3 rounded-control pe-2 text-start pointer-coarse:min-h-11"
        >
          <Avatar name={name} src={member.avatar} size={32} />
          <span className="min-w-0">
            <span className="flex min-w-0 items-baseline gap-2">
              <span className="truncate font-medium text-base text-ink">{name}</span>
              {isOwner && (
                <span className="shrink-0 text-ink-muted text-xs">
                  <Trans>Owner</Trans>
                </span>
              )}
            </span>
            <span className="block truncate text-ink-muted">@{member.username}</span>
          </span>
        </button>
        {details?.muted && (
          <Silenced Icon={MicOff}>
            <Trans>Muted in voice channels</Trans>
          </Silenced>
        )}
        {details?.deafened && (
          <Silenced Icon={HeadphoneOff}>
            <Trans>Deafened in voice channels</Trans>
          </Silenced>
        )}
        {timeoutUntil !== null && (
          <Silenced Icon={TimerOff}>
            <Trans>Timed out until {momentFormat.format(timeoutUntil)}</Trans>
          </Silenced>
        )}
      </div>
      <div role="cell" className="min-w-0 @max-3xl:col-start-2 @max-3xl:pt-1">
        <RoleChips roles={held} />
      </div>
      <div className="col-start-2 flex flex-wrap gap-x-3 pt-1 pe-2 @3xl:contents">
        <div role="cell">
          <Named name={t`Joined`}>
            <time dateTime={new Date(member.joinedAt).toISOString()}>
              {dayFormat.format(member.joinedAt)}
            </time>
          </Named>
        </div>
        <div role="cell">
          <Late details={details}>
            {({ accountCreatedAt }) => (
              <Named name={t`Account`}>
                {accountCreatedAt === null ? (
                  <Trans>deleted</Trans>
                ) : (
                  <time
                    dateTime={new Date(accountCreatedAt).toISOString()}
                    title={dayFormat.format(accountCreatedAt)}
                    className={
                      isYoungAccount(accountCreatedAt, nowMs) ? 'font-medium text-warning' : undefined
                    }
                  >
                    {describeAge(accountCreatedAt, nowMs)}
                  </time>
                )}
              </Named>
            )}
          </Late>
        </div>
        <div role="cell" className="min-w-0">
          <Late details={details}>{(known) => <CameBy details={known} />}</Late>
        </div>
      </div>
    </div>
  )
}

/** On a card no heading stands above. */
const Named = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <span className="text-ink-muted @3xl:sr-only">{name} </span>
    {children}
  </>
)

type LateProps = { details: Props['details']; children: (details: MemberDetails) => ReactNode }

function Late({ details, children }: LateProps) {
  const { t } = useLingui()
  if (details) return children(details)
  if (details === undefined) return <Skeleton className="h-4 w-20" />
  return (
    <span className="text-ink-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{t`Not known`}</span>
    </span>
  )
}

/** One way in which somebody is silenced, below their name. */
function Silenced({ Icon, children }: { Icon: LucideIcon; children: ReactNode }) {
  return (
    <p className="flex items-center gap-1.5 text-warning text-xs">
      <Icon size={14} strokeWidth={1.75} aria-hidden className="shrink-0" />
      {children}
    </p>
  )
}
