import { useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import { type Server, serverDescription, serverName } from '@parley/domain/schema/server'
import { type SyntheticEvent, useEffect, useState } from 'react'
import * as v from 'valibot'
import { mintRequestId } from '#backend/callables'
import { describeError, toAppError } from '#backend/errors'
import { updateServer } from '#backend/serverCalls'
import { FormError } from '#ui/FormError'
import { ServerIcon } from '#ui/ServerIcon'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { showToast } from '#ui/showToast'
import { Switch } from '#ui/Switch'
import { TextArea } from '#ui/TextArea'
import { TextField } from '#ui/TextField'
import { UnsavedBar } from '#ui/UnsavedBar'

type Props = {
  server: Server
  onDirtyChange: (isDirty: boolean) => void
  /** How often somebody tried to leave with unsaved changes. */
  heldCount: number
}

type Typed = Partial<Pick<Server, 'name' | 'description' | 'visibility'>>
type Problems = { name?: string; description?: string; form?: string }

/** What was not touched follows the server: somebody else may be changing it at the same time. */
export function ServerOverviewSection({ server, onDirtyChange, heldCount }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<Typed>({})
  const [problems, setProblems] = useState<Problems>({})
  const [isBusy, setIsBusy] = useState(false)
  const { name, description, visibility } = { ...server, ...typed }
  const isDirty =
    name !== server.name || description !== server.description || visibility !== server.visibility
  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange])

  const type = (change: Typed) => {
    setTyped({ ...typed, ...change })
    setProblems({})
  }
  const reset = () => {
    setTyped({})
    setProblems({})
  }

  async function save(event: SyntheticEvent) {
    event.preventDefault()
    const checkedName = v.safeParse(serverName, name)
    const checkedDescription = v.safeParse(serverDescription, description)
    if (!checkedName.success || !checkedDescription.success) {
      setProblems({
        ...(!checkedName.success && {
          name: t`Use between ${limits.serverNameMin} and ${limits.serverNameMax} characters.`,
        }),
        ...(!checkedDescription.success && {
          description: t`Use at most ${limits.serverDescriptionMax} characters.`,
        }),
      })
      return
    }
    setIsBusy(true)
    const change = { name: checkedName.output, description: checkedDescription.output, visibility }
    try {
      await updateServer({ requestId: mintRequestId(), serverId: server.id, ...change })
      setTyped({})
      showToast({ title: t`Saved` })
    } catch (error) {
      const { field } = toAppError(error)
      setProblems({ [field === 'name' || field === 'description' ? field : 'form']: describeError(error) })
    } finally {
      setIsBusy(false)
    }
  }

  const left = limits.serverDescriptionMax - description.trim().length
  return (
    <SettingsSectionFrame title={t`Overview`}>
      <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
        <div className="flex items-start gap-5">
          <ServerIcon name={name} src={server.icon} size={80} />
          <div className="min-w-0 max-w-96 flex-1">
            <TextField
              label={t`Server name`}
              value={name}
              error={problems.name}
              onChange={(event) => type({ name: event.target.value })}
              autoComplete="off"
            />
          </div>
        </div>
        <TextArea
          label={t`Description`}
          hint={t`What this place is about. ${left} characters left.`}
          rows={3}
          value={description}
          error={problems.description}
          onChange={(event) => type({ description: event.target.value })}
        />
        <Switch
          label={t`Public`}
          hint={
            visibility === 'public'
              ? t`Anybody can find this server and join it.`
              : t`Only people with an invitation can join.`
          }
          isOn={visibility === 'public'}
          onChange={(isPublic) => type({ visibility: isPublic ? 'public' : 'private' })}
        />
        {problems.form !== undefined && <FormError>{problems.form}</FormError>}
        {isDirty && <UnsavedBar isBusy={isBusy} onReset={reset} heldCount={heldCount} />}
      </form>
    </SettingsSectionFrame>
  )
}
