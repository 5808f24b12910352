import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { AppError } from '@parley/domain/errors'
import type { ServerId } from '@parley/domain/ids'
import { type Actor, obstacleToDeleting } from '@parley/domain/permissions/hierarchy'
import type { Role } from '@parley/domain/schema/server'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { deleteRole as askToDelete } from '#backend/roleCalls'
import { ConfirmDialog } from '#ui/ConfirmDialog'
import { showToast } from '#ui/showToast'
import { describeObstacle } from './describeObstacle'
import { describeRoleProblem } from './describeRoleProblem'

type Props = {
  serverId: ServerId
  actor: Actor
  /** Null once it is closed: the last one stays on screen while it fades. */
  role: Role | null
  onClose: () => void
  onDeleted?: () => void
}

export function DeleteRoleDialog({ serverId, actor, role, onClose, onDeleted }: Props) {
  const { t } = useLingui()
  const [shown, setShown] = useState(role)
  if (role && role !== shown) setShown(role)
  if (!shown) return null
  const obstacle = obstacleToDeleting(actor, shown)
  const remove = () => {
    if (obstacle !== null) return
    void deleteRole(serverId, shown)
    onDeleted?.()
  }
  return (
    <ConfirmDialog
      isOpen={role !== null}
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={obstacle === null ? t`Delete ${shown.name}?` : t`${shown.name} cannot be deleted`}
      body={
        obstacle === null ? (
          <Trans>Whoever holds it loses what it lets them do. This cannot be undone.</Trans>
        ) : (
          describeObstacle(obstacle)
        )
      }
      confirmLabel={obstacle === null ? t`Delete role` : t`Keep it`}
      onConfirm={remove}
      isDanger={obstacle === null}
    />
  )
}

/** The list says that it is gone, and only a refusal needs a sentence. Somebody else may have been quicker. */
async function deleteRole(serverId: ServerId, { id, name }: Role): Promise<void> {
  try {
    await askToDelete({ requestId: mintRequestId(), serverId, roleId: id })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return
    const reason = describeRoleProblem(error)
    showToast({ title: i18n._(msg`${name} was not deleted. ${reason}`), durationMs: 8_000 })
  }
}
