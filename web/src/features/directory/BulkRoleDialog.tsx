import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { type Actor, obstacleToAssigning } from '@parley/domain/permissions/hierarchy'
import { movableRoles } from '@parley/domain/roles/roleOrder'
import type { Member, Role } from '@parley/domain/schema/server'
import { useState } from 'react'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { SelectField } from '#ui/SelectField'
import { planRole } from './bulkPlan'
import { LeftOutList } from './LeftOutList'
import { type Change, useBulkActs } from './useBulkActs'

type Props = {
  serverId: ServerId
  actor: Actor & { readonly roles: readonly Role[] }
  members: readonly Member[]
  act: 'give' | 'take'
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onChange: (change: Change) => void
  onDone: (sentence: string) => void
}

/** Which role is given to the chosen people or taken from them; who is left out is said before. */
export function BulkRoleDialog({
  serverId,
  actor,
  members,
  act,
  isOpen,
  onOpenChange,
  onChange,
  onDone,
}: Props) {
  const { t } = useLingui()
  const { changeRole, isBusy } = useBulkActs(serverId, onChange)
  const [chosen, setChosen] = useState<Role['id']>()
  const [problem, setProblem] = useState<string | null>(null)
  const roles = movableRoles(serverId, actor.roles)
  const choices = roles.filter((role) => obstacleToAssigning(actor, role) === null)
  // A role that somebody of them holds is the likelier one to be taken.
  const [likely] =
    act === 'take' ? choices.filter((role) => planRole(actor, role, members, act).able.length > 0) : []
  const role = choices.find(({ id }) => id === chosen) ?? likely ?? choices[0]
  const plan = role && planRole(actor, role, members, act)
  const count = plan?.able.length ?? 0

  function close() {
    setProblem(null)
    onOpenChange(false)
  }
  async function submit() {
    if (!role || !plan) return
    setProblem(null)
    const refusal = await changeRole(
      role,
      act,
      plan.able.map(({ id }) => id),
    )
    if (refusal !== null) {
      setProblem(refusal)
      return
    }
    onDone(act === 'give' ? t`${role.name} was given to ${count}.` : t`${role.name} was taken from ${count}.`)
    close()
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || close()}
      title={act === 'give' ? t`Give a role` : t`Take a role`}
      footer={
        <>
          <Button variant="ghost" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" disabled={count === 0} isBusy={isBusy} onClick={() => void submit()}>
            {act === 'give' ? (
              <Plural value={count} _0="Give to nobody" one="Give to # person" other="Give to # people" />
            ) : (
              <Plural
                value={count}
                _0="Take from nobody"
                one="Take from # person"
                other="Take from # people"
              />
            )}
          </Button>
        </>
      }
    >
      {role && plan ? (
        <div className="flex flex-col gap-4">
          <SelectField
            label={t`Role`}
            hint={t`These stand below your highest role and grant nothing that you lack.`}
            value={role.id}
            onChange={setChosen}
            options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <LeftOutList leftOut={plan.leftOut} />
          <FormError>{problem ?? undefined}</FormError>
        </div>
      ) : (
        <p className="text-ink-muted">
          <Trans>There is no role below your highest one.</Trans>
        </p>
      )}
    </Dialog>
  )
}
