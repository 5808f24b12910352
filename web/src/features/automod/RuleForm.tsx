import { Trans, useLingui } from '@lingui/react/macro'
import type { AutomodDraft } from '@parley/domain/api/automodCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { saveAutomodRule } from '#backend/automodCalls'
import { mintRequestId } from '#backend/callables'
import { describeError, toAppError } from '#backend/errors'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { showToast } from '#ui/showToast'
import { Switch } from '#ui/Switch'
import { TextField } from '#ui/TextField'
import { UnsavedBar } from '#ui/UnsavedBar'
import { ConsequenceFields } from './ConsequenceFields'
import { TriggerFields } from './TriggerFields'
import { TryRule } from './TryRule'
import { ruleFrom, type TypedRule } from './typedRule'
import { useRuleTexts } from './useRuleTexts'

type Props = {
  serverId: ServerId
  me: Uid
  /** Null for a new one. */
  ruleId: string | null
  initial: TypedRule
  onDirtyChange: (isDirty: boolean) => void
  heldCount: number
  /** Saved, or left as it was. */
  onClose: (isSaved: boolean) => void
}

type Problem = { field: string; text: string }

export function RuleForm({ serverId, me, ruleId, initial, onDirtyChange, heldCount, onClose }: Props) {
  const { t } = useLingui()
  const { kinds, problemText } = useRuleTexts()
  const [typed, setTyped] = useState(initial)
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setIsBusy] = useState(false)
  const version = JSON.stringify(typed)
  const isDirty = version !== JSON.stringify(initial)
  useEffect(() => {
    onDirtyChange(isDirty)
    return () => onDirtyChange(false)
  }, [isDirty, onDirtyChange])

  const type = (change: Partial<TypedRule>) => {
    setTyped({ ...typed, ...change })
    setProblem(undefined)
  }
  const read = (): AutomodDraft | null => {
    const rule = ruleFrom(typed)
    setProblem(rule.ok ? undefined : { field: rule.error.field, text: problemText(rule.error) })
    return rule.ok ? rule.value : null
  }
  const refusals: Record<string, string> = {
    patterns: t`One of these is no pattern that RE2 knows.`,
    alertChannelId: t`It has to be a private text channel that you see. Choose another.`,
  }

  async function save(event: SyntheticEvent) {
    event.preventDefault()
    const rule = read()
    if (!rule) return
    setIsBusy(true)
    try {
      await saveAutomodRule({ requestId: mintRequestId(), serverId, ruleId, ...rule })
      showToast({ title: t`Saved` })
      onClose(true)
    } catch (error) {
      const { field = '', code } = toAppError(error)
      const isFull = code === 'limit-reached'
      const text = isFull ? t`This server has as many rules as it can have.` : describeError(error)
      setProblem({ field: refusals[field] ? field : 'form', text: refusals[field] ?? text })
      setIsBusy(false)
    }
  }

  const fields = {
    typed,
    onType: type,
    errorOf: (field: string) => (problem?.field === field ? problem.text : undefined),
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="min-w-0 flex-1 font-semibold text-ink text-lg">{kinds[typed.kind].label}</h2>
        <Button variant="ghost" onClick={() => onClose(false)}>
          {isDirty ? <Trans>Cancel</Trans> : <Trans>Back to the rules</Trans>}
        </Button>
      </div>
      <Switch label={t`This rule is on`} isOn={typed.isOn} onChange={(isOn) => type({ isOn })} />
      <TextField
        label={t`Name of the rule`}
        value={typed.name}
        error={fields.errorOf('name')}
        onChange={(event) => type({ name: event.target.value })}
      />
      <TriggerFields {...fields} />
      <ConsequenceFields {...fields} serverId={serverId} me={me} />
      <TryRule serverId={serverId} read={read} version={version} hasText={typed.kind !== 'spam'} />
      <FormError>{fields.errorOf('form')}</FormError>
      {isDirty || ruleId === null ? (
        <UnsavedBar isBusy={isBusy} onReset={() => setTyped(initial)} heldCount={heldCount} />
      ) : null}
    </form>
  )
}
