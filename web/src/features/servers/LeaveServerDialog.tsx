import { useLingui } from '@lingui/react/macro'
import type { Server } from '@parley/domain/schema/server'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { leaveServer } from '#backend/serverCalls'
import { ConfirmDialog } from '#ui/ConfirmDialog'
import { showToast } from '#ui/showToast'

type Props = { server: Server; isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** The page watches one's own membership, and goes when it has ended. */
export function LeaveServerDialog({ server, isOpen, onOpenChange }: Props) {
  const { t } = useLingui()
  const leave = () => {
    leaveServer({ requestId: mintRequestId(), serverId: server.id }).catch((error: unknown) =>
      showToast({ title: describeError(error) }),
    )
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t`Leave ${server.name}?`}
      body={
        server.visibility === 'public'
          ? t`You can join again whenever you like.`
          : t`To come back you will need an invitation.`
      }
      confirmLabel={t`Leave server`}
      onConfirm={leave}
      isDanger
    />
  )
}
