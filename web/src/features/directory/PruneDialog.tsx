import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { RoleId, ServerId } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { obstacleToPruning, type PruneDays, pruneDays } from '@parley/domain/members/prune'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { movableRoles } from '@parley/domain/roles/roleOrder'
import type { Role } from '@parley/domain/schema/server'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { pruneMembers } from '#backend/directoryCalls'
import { describeError } from '#backend/errors'
import { getPrunePreview } from '#backend/prune'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { SegmentedControl } from '#ui/SegmentedControl'
import { showToast } from '#ui/showToast'
import { PrunePreview } from './PrunePreview'
import { PruneRoles } from './PruneRoles'

type Props = {
  serverId: ServerId
  actor: Actor & { readonly roles: readonly Role[] }
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onPruned: () => void
}

/** Removes whoever has not been here for long. Who that is stands there before anything happens. */
export function PruneDialog({ serverId, actor, isOpen, onOpenChange, onPruned }: Props) {
  const { t } = useLingui()
  const [days, setDays] = useState<PruneDays>(30)
  const [roleIds, setRoleIds] = useState<readonly RoleId[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const roles = movableRoles(serverId, actor.roles).filter(
    (role) => obstacleToPruning(actor, [role]) === null,
  )
  // Whoever was demoted meanwhile does not go on with what they had chosen.
  const chosen = roleIds.filter((id) => roles.some((role) => role.id === id))
  const preview = useQuery({
    ...getPrunePreview(serverId, { days, roleIds: chosen }),
    placeholderData: keepPreviousData,
    enabled: isOpen,
  })
  const isCurrent = preview.isSuccess && !preview.isPlaceholderData && !preview.isFetching
  const count = isCurrent ? preview.data.count : 0

  function close() {
    setProblem(undefined)
    onOpenChange(false)
  }
  async function prune() {
    setIsBusy(true)
    setProblem(undefined)
    try {
      const { count } = await pruneMembers({
        requestId: mintRequestId(),
        serverId,
        days,
        roleIds: [...chosen],
      })
      showToast({ title: t`On their way out: ${count}. The list follows within moments.`, durationMs: 8_000 })
      onPruned()
      close()
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setIsBusy(false)
    }
  }
  const daysIn = { 7: t`7 days`, 14: t`14 days`, 30: t`30 days` }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || close()}
      title={t`Remove people who are away`}
      description={t`They can come back by an invite. Nobody at or above your own highest role is touched.`}
      footer={
        <>
          <Button variant="ghost" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="danger" disabled={count === 0} isBusy={isBusy} onClick={() => void prune()}>
            {isCurrent ? (
              <Plural value={count} _0="Remove nobody" one="Remove # person" other="Remove # people" />
            ) : (
              <Trans>Remove people</Trans>
            )}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <div className="flex flex-col items-start gap-1.5">
          <span aria-hidden className="font-medium text-ink text-sm">
            <Trans>Not here for at least</Trans>
          </span>
          <SegmentedControl
            label={t`Not here for at least`}
            value={`${days}`}
            onChange={(value) => setDays(pruneDays.find((each) => `${each}` === value) ?? 30)}
            options={pruneDays.map((value) => ({ value: `${value}`, label: daysIn[value] }))}
          />
        </div>
        <PruneRoles
          roles={roles}
          chosen={chosen}
          isFull={chosen.length >= moderationLimits.pruneRoles}
          onChange={setRoleIds}
        />
        <PrunePreview
          preview={preview.data}
          isCurrent={isCurrent}
          error={preview.isFetching ? null : preview.error}
          onRetry={() => void preview.refetch()}
        />
        <FormError>{problem}</FormError>
      </div>
    </Dialog>
  )
}
