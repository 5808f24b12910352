import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { AutomodKind, AutomodRule } from '@parley/domain/schema/automod'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { automodKey, deleteAutomodRule, readAutomod } from '#backend/automodCalls'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { ConfirmDialog } from '#ui/ConfirmDialog'
import { ErrorState } from '#ui/ErrorState'
import { FormError } from '#ui/FormError'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { Skeleton } from '#ui/Skeleton'
import { RuleForm } from './RuleForm'
import { newRule, type TypedRule, typedFrom } from './typedRule'
import { useRuleTexts } from './useRuleTexts'

type Props = {
  serverId: ServerId
  me: Uid
  onDirtyChange: (isDirty: boolean) => void
  /** How often somebody tried to leave with unsaved changes. */
  heldCount: number
}

type Open = { ruleId: string | null; initial: TypedRule }
const kindOrder: readonly AutomodKind[] = ['words', 'mentions', 'links', 'invites', 'spam']

/** What a server does not let people say. */
export function AutomodSection({ serverId, me, onDirtyChange, heldCount }: Props) {
  const { t } = useLingui()
  const client = useQueryClient()
  const { kinds } = useRuleTexts()
  const { data, error, refetch } = useQuery(readAutomod(serverId))
  const [open, setOpen] = useState<Open>()
  const [doomed, setDoomed] = useState<AutomodRule>()
  const [isAsking, setIsAsking] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const reread = () => client.invalidateQueries({ queryKey: automodKey(serverId) })

  async function remove(ruleId: string) {
    setFailure(undefined)
    try {
      await deleteAutomodRule({ requestId: mintRequestId(), serverId, ruleId })
    } catch (problem) {
      setFailure(problem)
    }
    await reread()
  }

  if (open) {
    return (
      <SettingsSectionFrame title={t`Automod`}>
        <RuleForm
          {...{ serverId, me, onDirtyChange, heldCount, ...open }}
          onClose={(isSaved) => {
            setOpen(undefined)
            if (isSaved) void reread()
          }}
        />
      </SettingsSectionFrame>
    )
  }
  return (
    <SettingsSectionFrame title={t`Automod`}>
      <p className="text-ink-muted">
        <Trans>
          Rules look at every message before others see it. Whoever writes one that a rule stops gets it back,
          with the reason.
        </Trans>
      </p>
      {failure !== undefined && <FormError>{describeError(failure)}</FormError>}
      {error && (
        <ErrorState
          title={t`The rules could not be loaded`}
          body={describeError(error)}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      )}
      {!data && !error && (
        <div role="status" aria-label={t`Loading rules`} className="late flex flex-col gap-3">
          <Skeleton className="h-4 w-48" />
          <Skeleton className="h-4 w-40" />
        </div>
      )}
      {data && data.rules.length > 0 && (
        <ul aria-label={t`Rules`} className="-mx-2 flex flex-col">
          {data.rules.map((rule) => (
            <li
              key={rule.id}
              className="flex flex-wrap items-center gap-2 rounded-control px-2 py-2 hover:bg-hover"
            >
              <div className="min-w-40 flex-1">
                <p className="font-medium text-ink wrap-anywhere">{rule.name}</p>
                <p className="text-ink-muted text-sm">
                  {kinds[rule.trigger.kind].label}
                  {!rule.isOn && ` · ${t`off`}`}
                </p>
              </div>
              <Button
                size="sm"
                aria-label={t`Edit ${rule.name}`}
                onClick={() => setOpen({ ruleId: rule.id, initial: typedFrom(rule) })}
              >
                <Trans>Edit</Trans>
              </Button>
              <Button
                size="sm"
                variant="ghost"
                aria-label={t`Delete ${rule.name}`}
                onClick={() => {
                  setDoomed(rule)
                  setIsAsking(true)
                }}
              >
                <Trans>Delete</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {data && (
        <section className="flex flex-col gap-2">
          <h2 className="font-medium text-ink text-sm">
            <Trans>Add a rule about</Trans>
          </h2>
          <ul className="grid gap-2 sm:grid-cols-2">
            {kindOrder.map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  onClick={() => setOpen({ ruleId: null, initial: newRule(kind, kinds[kind].label) })}
                  className="h-full w-full cursor-pointer rounded-card border border-line bg-surface-3 px-4 py-3 text-start hover:border-line-strong hover:bg-hover"
                >
                  <span className="block font-medium text-ink">{kinds[kind].label}</span>
                  <span className="block text-ink-muted text-sm">{kinds[kind].help}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t`Delete the rule ${doomed?.name ?? ''}?`}
        body={t`Its words are gone with it.`}
        confirmLabel={t`Delete rule`}
        isDanger
        onConfirm={() => void (doomed && remove(doomed.id))}
      />
    </SettingsSectionFrame>
  )
}
