import { Trans, useLingui } from '@lingui/react/macro'
import type { RoleId, ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { type Actor, obstacleToCreating } from '@parley/domain/permissions/hierarchy'
import {
  type PermissionPreset,
  permissionPresetNames,
  permissionPresets,
} from '@parley/domain/permissions/permissionPresets'
import { roleName } from '@parley/domain/schema/server'
import { type SyntheticEvent, useId, useState } from 'react'
import * as v from 'valibot'
import { mintRequestId } from '#backend/callables'
import { createRole } from '#backend/roleCalls'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { RadioList } from '#ui/RadioList'
import { TextField } from '#ui/TextField'
import { describeRoleProblem } from './describeRoleProblem'
import { presetText } from './permissionText'

type Props = {
  serverId: ServerId
  actor: Actor
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onCreated: (roleId: RoleId) => void
}

export function CreateRoleDialog({ isOpen, onOpenChange, ...form }: Props) {
  const { t } = useLingui()
  const formId = useId()
  const [isBusy, setIsBusy] = useState(false)
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t`Create role`}
      description={t`It stands below the others until you move it up. You can change everything later.`}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy}>
            <Trans>Create role</Trans>
          </Button>
        </>
      }
    >
      <CreateRoleForm id={formId} onBusyChange={setIsBusy} {...form} />
    </Dialog>
  )
}

type FormProps = Omit<Props, 'isOpen' | 'onOpenChange'> & {
  id: string
  onBusyChange: (isBusy: boolean) => void
}
type Start = PermissionPreset | 'nothing'

function CreateRoleForm({ id, serverId, actor, onBusyChange, onCreated }: FormProps) {
  const { t, i18n } = useLingui()
  const nameField = useFocusOnMount<HTMLInputElement>()
  const [requestId, setRequestId] = useState(mintRequestId)
  const [name, setName] = useState('')
  const [start, setStart] = useState<Start>('nothing')
  const [nameProblem, setNameProblem] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const permissionsOf = (each: Start) => (each === 'nothing' ? [] : [...permissionPresets[each]])
  const starts = [
    { id: 'nothing' as const, label: t`Nothing`, help: t`Only a name and a colour.` },
    ...permissionPresetNames.map((each) => ({
      id: each,
      label: i18n._(presetText[each].label),
      help: i18n._(presetText[each].help),
    })),
  ]

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const parsed = v.safeParse(roleName, name)
    if (!parsed.success) {
      setNameProblem(t`Give it a name.`)
      return
    }
    onBusyChange(true)
    setFailure(undefined)
    try {
      const wish = { name: parsed.output, color: null, permissions: permissionsOf(start) }
      onCreated((await createRole({ requestId, serverId, ...wish })).roleId)
    } catch (error) {
      setFailure(describeRoleProblem(error))
      onBusyChange(false)
    }
  }
  const change = (act: () => void) => {
    act()
    // What is asked for now is something else than what may have been done already.
    setRequestId(mintRequestId())
    setFailure(undefined)
  }

  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <TextField
        ref={nameField}
        label={t`Name`}
        value={name}
        error={nameProblem}
        maxLength={limits.roleNameMax}
        autoComplete="off"
        onChange={(event) => {
          setNameProblem(undefined)
          change(() => setName(event.target.value))
        }}
      />
      <RadioList
        label={t`Starts with`}
        value={start}
        onChange={(each) => change(() => setStart(each))}
        options={starts.map((each) => {
          const isRefused = obstacleToCreating(actor, permissionsOf(each.id)) !== null
          const help = isRefused ? t`It grants something that you may not do yourself.` : each.help
          return { value: each.id, label: each.label, help, isDisabled: isRefused }
        })}
      />
      <FormError>{failure}</FormError>
    </form>
  )
}
