import { Trans, useLingui } from '@lingui/react/macro'
import type { ListedInvite } from '@parley/domain/api/callables'
import type { ServerId, Uid } from '@parley/domain/ids'
import { useState } from 'react'
import { describeError } from '#backend/errors'
import { useChannelTree } from '#features/channels'
import { Button } from '#ui/Button'
import { ConfirmDialog } from '#ui/ConfirmDialog'
import { FormError } from '#ui/FormError'
import { Skeleton } from '#ui/Skeleton'
import { InviteRow } from './InviteRow'
import { useInvites } from './useInvites'

/** One's own invites to a server, or all of them for who may manage it. */
export function InviteList({ serverId, me }: { serverId: ServerId; me: Uid }) {
  const { t } = useLingui()
  const { data: invites, error, refetch, revoke } = useInvites(serverId)
  const channels = useChannelTree(serverId, me)?.flatMap((group) => group.channels)
  const [doomed, setDoomed] = useState<ListedInvite>()
  const [failure, setFailure] = useState<unknown>()

  if (!invites) {
    if (!error) return <Loading />
    return (
      <div className="flex flex-col items-start gap-3">
        <FormError>{describeError(error)}</FormError>
        <Button onClick={() => void refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    )
  }
  if (invites.length === 0) {
    return (
      <p className="text-ink-muted">
        <Trans>No invite is open. The next one that is made stands here, and can be revoked.</Trans>
      </p>
    )
  }
  return (
    <>
      {failure !== undefined && <FormError>{describeError(failure)}</FormError>}
      <ul aria-label={t`Invites`} className="-mx-2 flex flex-col">
        {invites.map((invite) => (
          <InviteRow
            key={invite.code}
            invite={invite}
            channelName={channels?.find(({ id }) => id === invite.channelId)?.name}
            onRevoke={() => setDoomed(invite)}
          />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={doomed !== undefined}
        onOpenChange={(isOpen) => !isOpen && setDoomed(undefined)}
        title={t`Revoke this invite?`}
        body={t`Its link stops working at once. Whoever came by it stays.`}
        confirmLabel={t`Revoke invite`}
        isDanger
        onConfirm={() => {
          setFailure(undefined)
          if (doomed) revoke(doomed.code).catch(setFailure)
        }}
      />
    </>
  )
}

function Loading() {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Loading invites`} className="late flex flex-col gap-4 py-1">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex gap-3">
          <Skeleton className="size-8 shrink-0 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-3.5 w-32" />
            <Skeleton className="h-3.5 w-3/5" />
          </div>
        </div>
      ))}
    </div>
  )
}
