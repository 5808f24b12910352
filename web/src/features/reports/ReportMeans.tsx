import { Trans, useLingui } from '@lingui/react/macro'
import type { ListedReport } from '@parley/domain/api/reportCallables'
import { type ServerId } from '@parley/domain/ids'
import { canWarn } from '@parley/domain/moderation/reports'
import { canTimeOut } from '@parley/domain/permissions/canTimeOut'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { RemovalKind } from '@parley/domain/schema/removal'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { purgeMessages } from '#backend/moderationCalls'
import { useMembersById } from '#features/members'
import { LazyRemovalDialog, openConductDialog, removalsOf, TimeoutDialog } from '#features/moderation'
import { Button } from '#ui/Button'
import { ConfirmDialog } from '#ui/ConfirmDialog'
import { showToast } from '#ui/showToast'

type Props = { serverId: ServerId; actor: Actor; report: ListedReport }

/** What can be done about the person and what they wrote, each in the dialog that it has everywhere. */
export function ReportMeans({ serverId, actor, report: { subjectId, snapshot, target } }: Props) {
  const { t } = useLingui()
  const [member] = useMembersById(serverId, [subjectId])
  const [open, setOpen] = useState<'none' | 'timeout' | 'delete' | RemovalKind>('none')
  const [removal, setRemoval] = useState<{ act: RemovalKind; count: number }>({ act: 'kick', count: 0 })
  const subject = { uid: subjectId, roles: member?.roles ?? [] }
  const person = { uid: subjectId, name: snapshot.name }
  const close = () => setOpen('none')
  const mayDelete = target.kind === 'message' && permissionsIn(actor).has('manageMessages')

  function remove() {
    if (target.kind !== 'message') return
    const { channelId, id } = target
    purgeMessages({ requestId: mintRequestId(), serverId, channelId, messageIds: [id] }).then(
      ({ count }) => showToast({ title: count === 0 ? t`The message is gone already.` : t`Message deleted` }),
      (error: unknown) => {
        const why = describeError(error)
        showToast({ title: t`The message was not deleted. ${why}` })
      },
    )
  }

  return (
    <>
      {mayDelete && (
        <Button size="sm" onClick={() => setOpen('delete')}>
          <Trans>Delete message</Trans>
        </Button>
      )}
      {member && canWarn(actor, subject) && (
        <Button size="sm" onClick={() => openConductDialog({ kind: 'warn', serverId, person })}>
          <Trans>Warn</Trans>
        </Button>
      )}
      {member && canTimeOut(actor, subject) && (
        <Button size="sm" onClick={() => setOpen('timeout')}>
          <Trans>Time out</Trans>
        </Button>
      )}
      {removalsOf(actor, subject, member !== undefined).map((act) => (
        <Button
          key={act}
          size="sm"
          variant="danger"
          onClick={() => {
            setRemoval({ act, count: removal.count + 1 })
            setOpen(act)
          }}
        >
          {act === 'kick' ? <Trans>Kick</Trans> : <Trans>Ban</Trans>}
        </Button>
      ))}
      <TimeoutDialog
        serverId={serverId}
        memberId={subjectId}
        name={person.name}
        isOpen={open === 'timeout'}
        onOpenChange={(isOpen) => isOpen || close()}
        onDone={() => {
          showToast({ title: t`${person.name} is timed out.` })
          return Promise.resolve()
        }}
      />
      <LazyRemovalDialog
        key={removal.count}
        act={removal.act}
        serverId={serverId}
        people={[person]}
        isOpen={open === 'kick' || open === 'ban'}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={open === 'delete'}
        onOpenChange={(isOpen) => isOpen || close()}
        title={t`Delete this message?`}
        body={t`What was reported stays here, for moderators.`}
        confirmLabel={t`Delete message`}
        isDanger
        onConfirm={remove}
      />
    </>
  )
}
