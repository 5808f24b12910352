import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { memberName } from '@parley/domain/members/memberName'
import { type Actor, obstacleToAssigning } from '@parley/domain/permissions/hierarchy'
import type { Member, Role } from '@parley/domain/schema/server'
import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { describeError } from '#backend/errors'
import { watchMembersWithRole } from '#backend/members'
import { Button } from '#ui/Button'
import { Skeleton } from '#ui/Skeleton'
import { AddRoleMembersDialog } from './AddRoleMembersDialog'
import { describeObstacle } from './describeObstacle'
import { MemberChoice } from './MemberChoice'
import { useChangeRoleMembers } from './useChangeRoleMembers'

type Props = { serverId: ServerId; actor: Actor; role: Role }

/** Who holds the role; whoever may gives it to more, and takes it from several at once. */
export function RoleMembers({ serverId, actor, role }: Props) {
  const { t } = useLingui()
  const [isAdding, setIsAdding] = useState(false)
  const [chosen, setChosen] = useState<readonly Uid[]>([])
  const members = useQuery(watchMembersWithRole(serverId, role.id))
  const { change, isBusy } = useChangeRoleMembers(serverId, role)
  const obstacle = obstacleToAssigning(actor, role)
  const isAllowed = ({ id, roles }: Member) => obstacleToAssigning(actor, role, { uid: id, roles }) === null
  const holders = members.data ?? []
  // Whoever has left or lost it meanwhile is not chosen any more.
  const leaving = holders.filter(({ id }) => chosen.includes(id))
  const count = leaving.length

  async function takeAway() {
    if (await change({ remove: leaving.map(({ id }) => id) })) setChosen([])
  }

  if (members.error) return <p role="alert">{describeError(members.error)}</p>
  if (!members.data) return <Skeleton className="h-40" />
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" disabled={obstacle !== null} onClick={() => setIsAdding(true)}>
          <UserPlus size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Add people</Trans>
        </Button>
        {count > 0 && (
          <Button isBusy={isBusy} onClick={() => void takeAway()}>
            <Plural value={count} one="Take from # person" other="Take from # people" />
          </Button>
        )}
      </div>
      {obstacle !== null && <p className="text-ink-muted text-sm">{describeObstacle(obstacle)}</p>}
      {holders.length === 0 ? (
        <p className="text-ink-muted text-sm">
          <Trans>Nobody holds this role yet.</Trans>
        </p>
      ) : (
        <ul aria-label={t`Who holds it`} className="-mx-2">
          {holders.map((member) => (
            <li key={member.id}>
              <MemberChoice
                member={member}
                isChosen={chosen.includes(member.id)}
                problem={
                  isAllowed(member)
                    ? null
                    : obstacle === null
                      ? t`${memberName(member)} is not below you.`
                      : null
                }
                isDisabled={!isAllowed(member)}
                onToggle={() =>
                  setChosen(
                    chosen.includes(member.id)
                      ? chosen.filter((id) => id !== member.id)
                      : [...chosen, member.id],
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      {holders.length >= limits.listMax && (
        <p className="text-ink-faint text-sm">
          <Trans>These are the first {limits.listMax} by name.</Trans>
        </p>
      )}
      <AddRoleMembersDialog
        serverId={serverId}
        role={role}
        isAllowed={isAllowed}
        isOpen={isAdding}
        onOpenChange={setIsAdding}
      />
    </div>
  )
}
