import { useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import type { Uid } from '@parley/domain/ids'
import { houseRules as houseRulesSchema, type Server } from '@parley/domain/schema/server'
import { type SyntheticEvent, useEffect, useState } from 'react'
import * as v from 'valibot'
import { mintRequestId } from '#backend/callables'
import { describeError, toAppError } from '#backend/errors'
import { updateNewcomers } from '#backend/serverCalls'
import { FormError } from '#ui/FormError'
import { RadioList } from '#ui/RadioList'
import { SelectField } from '#ui/SelectField'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { showToast } from '#ui/showToast'
import { TextArea } from '#ui/TextArea'
import { UnsavedBar } from '#ui/UnsavedBar'
import { useVerificationLevels } from './useVerificationLevels'
import { useWelcomeChoices } from './useWelcomeChoices'

type Props = {
  server: Server
  me: Uid
  onDirtyChange: (isDirty: boolean) => void
  /** How often somebody tried to leave with unsaved changes. */
  heldCount: number
}

type Typed = Partial<Pick<Server, 'verification' | 'houseRules' | 'welcomeChannelId'>>
type Problems = { houseRules?: string; welcomeChannelId?: string; form?: string }

/** What is asked of whoever comes. As on the overview, what was not touched follows the server. */
export function NewcomersSection({ server, me, onDirtyChange, heldCount }: Props) {
  const { t } = useLingui()
  const levels = useVerificationLevels()
  const places = useWelcomeChoices(server.id, me)
  const [typed, setTyped] = useState<Typed>({})
  const [problems, setProblems] = useState<Problems>({})
  const [isBusy, setIsBusy] = useState(false)
  const { verification, houseRules, welcomeChannelId } = { ...server, ...typed }
  const isDirty =
    verification !== server.verification ||
    houseRules !== server.houseRules ||
    welcomeChannelId !== server.welcomeChannelId
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
    const checkedRules = v.safeParse(houseRulesSchema, houseRules)
    if (!checkedRules.success) {
      setProblems({ houseRules: t`Use at most ${limits.houseRulesMax} characters.` })
      return
    }
    setIsBusy(true)
    const change = { verification, houseRules: checkedRules.output, welcomeChannelId }
    try {
      await updateNewcomers({ requestId: mintRequestId(), serverId: server.id, ...change })
      setTyped({})
      showToast({ title: t`Saved` })
    } catch (error) {
      const isPlace = toAppError(error).field === 'welcomeChannelId'
      setProblems(
        isPlace
          ? { welcomeChannelId: t`Everybody has to see this channel. Choose another.` }
          : { form: describeError(error) },
      )
    } finally {
      setIsBusy(false)
    }
  }

  const left = limits.houseRulesMax - houseRules.trim().length
  return (
    <SettingsSectionFrame title={t`Newcomers`}>
      <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
        <RadioList
          label={t`Before somebody new may write`}
          value={verification}
          onChange={(level) => type({ verification: level })}
          options={levels}
        />
        <TextArea
          label={t`Rules`}
          hint={t`Whoever joins reads them and agrees before they write. Leave it empty to ask for nothing. ${left} characters left.`}
          rows={10}
          value={houseRules}
          error={problems.houseRules}
          onChange={(event) => type({ houseRules: event.target.value })}
        />
        <SelectField
          label={t`Say who has joined`}
          hint={t`A line in this channel greets everybody who comes.`}
          // One that is gone, or private by now, is none.
          value={places.some(({ value }) => value === welcomeChannelId) ? welcomeChannelId : null}
          error={problems.welcomeChannelId}
          onChange={(channelId) => type({ welcomeChannelId: channelId })}
          options={places}
        />
        {problems.form !== undefined && <FormError>{problems.form}</FormError>}
        {isDirty && <UnsavedBar isBusy={isBusy} onReset={reset} heldCount={heldCount} />}
      </form>
    </SettingsSectionFrame>
  )
}
