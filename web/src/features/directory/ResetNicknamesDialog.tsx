import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { Member } from '@parley/domain/schema/server'
import { useState } from 'react'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { planNicknames } from './bulkPlan'
import { LeftOutList } from './LeftOutList'
import { type Change, useBulkActs } from './useBulkActs'

type Props = {
  serverId: ServerId
  actor: Actor
  members: readonly Member[]
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onChange: (change: Change) => void
  onDone: (sentence: string) => void
}

/** The chosen people go by the names again that they gave themselves; who is left out is said before. */
export function ResetNicknamesDialog({
  serverId,
  actor,
  members,
  isOpen,
  onOpenChange,
  onChange,
  onDone,
}: Props) {
  const { t } = useLingui()
  const { resetNicknames, isBusy } = useBulkActs(serverId, onChange)
  const [problem, setProblem] = useState<string | null>(null)
  const plan = planNicknames(actor, members)
  const count = plan.able.length

  function close() {
    setProblem(null)
    onOpenChange(false)
  }
  async function submit() {
    setProblem(null)
    const refusal = await resetNicknames(plan.able.map(({ id }) => id))
    if (refusal !== null) {
      setProblem(refusal)
      return
    }
    onDone(t`Nicknames taken back: ${count}.`)
    close()
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || close()}
      title={t`Reset nicknames`}
      description={t`They are called again what they call themselves. Nobody can bring the nicknames back.`}
      footer={
        <>
          <Button variant="ghost" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" disabled={count === 0} isBusy={isBusy} onClick={() => void submit()}>
            <Plural value={count} _0="Reset none" one="Reset # nickname" other="Reset # nicknames" />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <LeftOutList leftOut={plan.leftOut} />
        <FormError>{problem ?? undefined}</FormError>
      </div>
    </Dialog>
  )
}
