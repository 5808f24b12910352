import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { RemovalKind } from '@parley/domain/schema/removal'
import { memberName } from '@parley/domain/members/memberName'
import { canReviewPerson, canWarn } from '@parley/domain/moderation/reports'
import { useCallback, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { describeError } from '#backend/errors'
import {
  LazyMemberTimeout,
  LazyMemberVoice,
  LazyRemovalDialog,
  openConductDialog,
  PurgeTheirs,
  removalsOf,
} from '#features/moderation'
import { ViewAsButton } from '#features/servers'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { buttonClass } from '#ui/buttonClass'
import { FloatingCard } from '#ui/FloatingCard'
import { Skeleton } from '#ui/Skeleton'
import { NicknameForm } from './NicknameForm'
import { readNicknameDraft } from './nicknameDrafts'
import { closeProfile, useOpenProfile } from './openProfile'
import { ProfileFacts } from './ProfileFacts'
import { ProfileHeading } from './ProfileHeading'
import { useProfile } from './useProfile'

type Props = { isOpen: boolean; ownUid: Uid }

type Doomed = { act: RemovalKind; serverId: ServerId; person: { uid: Uid; name: string }; key: number }

export function ProfileCard({ isOpen, ownUid }: Props) {
  const { subject } = useOpenProfile()
  const headingId = useId()
  const [doomed, setDoomed] = useState<Doomed>()
  const [isRemoving, setIsRemoving] = useState(false)
  if (!subject) return null
  /** The card goes first: two things that float would fight for the keyboard. */
  const remove = (act: RemovalKind, name: string) => {
    closeProfile()
    const { serverId, uid } = subject
    setDoomed((before) => ({ act, serverId, person: { uid, name }, key: (before?.key ?? 0) + 1 }))
    setIsRemoving(true)
  }
  return (
    <>
      <FloatingCard
        isOpen={isOpen}
        onOpenChange={(open) => open || closeProfile()}
        labelledBy={headingId}
        anchor={subject.anchor}
      >
        <Profile
          key={subject.uid}
          serverId={subject.serverId}
          uid={subject.uid}
          ownUid={ownUid}
          headingId={headingId}
          onRemove={remove}
        />
      </FloatingCard>
      {doomed && (
        <LazyRemovalDialog
          key={doomed.key}
          act={doomed.act}
          serverId={doomed.serverId}
          people={[doomed.person]}
          isOpen={isRemoving}
          onClose={() => setIsRemoving(false)}
        />
      )}
    </>
  )
}

type ProfileProps = {
  serverId: ServerId
  uid: Uid
  ownUid: Uid
  headingId: string
  onRemove: (act: RemovalKind, name: string) => void
}

function Profile({ serverId, uid, ownUid, headingId, onRemove }: ProfileProps) {
  const profile = useProfile(serverId, uid, ownUid)
  const { member, user, state, roles, error, actor, canRename, canViewAs, canSilence, canSetVoice } = profile
  const [isRenaming, setIsRenaming] = useState(() => readNicknameDraft(serverId, uid) !== undefined)
  const hasRenamed = useRef(false)
  const endRenaming = () => {
    hasRenamed.current = true
    setIsRenaming(false)
  }
  const focusAfterRenaming = useCallback((button: HTMLButtonElement | null) => {
    if (hasRenamed.current) button?.focus()
  }, [])
  if (error && !user) {
    return (
      <p id={headingId} role="alert" className="px-4 py-6 text-ink-muted">
        {describeError(error)}
      </p>
    )
  }
  if (!user || member === undefined) return <ProfileSkeleton headingId={headingId} />
  const isOwn = uid === ownUid
  const removals = removalsOf(actor, { uid, roles: member?.roles ?? [] }, member !== null)
  const name = member ? memberName(member) : user.displayName
  // Not while looking at the server as somebody else: then there is no actor.
  const canReport = actor !== undefined && member !== null && !isOwn
  const mayReview = actor !== undefined && canReviewPerson(actor, { uid, roles: member?.roles ?? [] })
  const mayWarn = canReport && canWarn(actor, { uid, roles: member.roles })
  const open = (kind: 'report' | 'warn') => {
    closeProfile()
    openConductDialog({ kind, serverId, person: { uid, name } })
  }
  return (
    <>
      <ProfileHeading id={headingId} user={user} member={member} state={state} roles={roles} />
      <ProfileFacts serverId={serverId} user={user} member={member} roles={roles} actor={actor} />
      {member && actor && canSilence && (
        <LazyMemberTimeout serverId={serverId} actor={actor} member={member} />
      )}
      {member && actor && canSetVoice && (
        <LazyMemberVoice serverId={serverId} actor={actor} member={member} />
      )}
      {isRenaming && member && canRename ? (
        <NicknameForm serverId={serverId} member={member} onDone={endRenaming} />
      ) : (
        (actor || isOwn) && (
          <footer className="flex flex-wrap gap-2 border-line border-t px-4 py-3 empty:hidden">
            {canRename && (
              <Button
                size="sm"
                // The form had the focus, and takes it along when it goes.
                ref={focusAfterRenaming}
                onClick={() => setIsRenaming(true)}
              >
                <Trans>Edit nickname</Trans>
              </Button>
            )}
            {canViewAs && (
              <ViewAsButton serverId={serverId} viewed={{ kind: 'member', uid }} onView={closeProfile}>
                <Trans>View server as them</Trans>
              </ViewAsButton>
            )}
            {actor && !isOwn && (
              <PurgeTheirs
                serverId={serverId}
                me={ownUid}
                actor={actor}
                author={{ uid, name }}
                onOpen={closeProfile}
              />
            )}
            {mayWarn && (
              <Button size="sm" onClick={() => open('warn')}>
                <Trans>Warn</Trans>
              </Button>
            )}
            {removals.map((act) => (
              <Button key={act} size="sm" variant="danger" onClick={() => onRemove(act, name)}>
                {act === 'kick' ? <Trans>Kick</Trans> : <Trans>Ban</Trans>}
              </Button>
            ))}
            {canReport && (
              <Button size="sm" variant="ghost" onClick={() => open('report')}>
                <Trans>Report</Trans>
              </Button>
            )}
            {mayReview && (
              <Link
                to={urls.memberHistory(serverId, uid)}
                onClick={closeProfile}
                className={buttonClass('secondary', 'sm')}
              >
                <Trans>History</Trans>
              </Link>
            )}
            {isOwn && (
              <Link
                to={urls.settings('account')}
                onClick={closeProfile}
                className={buttonClass('ghost', 'sm')}
              >
                <Trans>Edit profile</Trans>
              </Link>
            )}
          </footer>
        )
      )}
    </>
  )
}

function ProfileSkeleton({ headingId }: { headingId: string }) {
  const { t } = useLingui()
  return (
    <div aria-busy="true" className="flex flex-col gap-3 px-4 pt-5 pb-6">
      <h2 id={headingId} className="sr-only">{t`Profile`}</h2>
      <Skeleton className="size-20 rounded-full" />
      <Skeleton className="h-5 w-40" />
      <Skeleton className="h-4 w-28" />
    </div>
  )
}
