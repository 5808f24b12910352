import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { AutomodDraft, TriedHit } from '@parley/domain/api/automodCallables'
import type { ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { useState } from 'react'
import { testAutomodRule, tryAutomodRule } from '#backend/automodCalls'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { TextField } from '#ui/TextField'

type Props = {
  serverId: ServerId
  /** The rule as it is typed now; null, with the problem said, where it is none yet. */
  read: () => AutomodDraft | null
  /** Changes whenever the rule does: what was found by another is taken away. */
  version: string
  /** One text alone says nothing of spam. */
  hasText: boolean
}

type Tried = { looked: number; found: number; hits: readonly TriedHit[] }

/** Tries a rule before it stops anything. */
export function TryRule({ serverId, read, version, hasText }: Props) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<{ of: string; isFound?: boolean; tried?: Tried; problem?: string }>()
  const [busy, setBusy] = useState<'text' | 'messages' | null>(null)
  const of = `${version}\n${text}`
  const shown = answer?.of === of || answer?.of === version ? answer : undefined

  async function ask(what: 'text' | 'messages') {
    const rule = read()
    if (!rule) return
    setBusy(what)
    try {
      if (what === 'text') setAnswer({ of, ...(await testAutomodRule({ serverId, rule, text })) })
      else setAnswer({ of: version, tried: await tryAutomodRule({ serverId, rule }) })
    } catch (error) {
      setAnswer({ of: what === 'text' ? of : version, problem: describeError(error) })
    } finally {
      setBusy(null)
    }
  }

  return (
    <fieldset className="flex flex-col gap-3 rounded-card border border-line p-4">
      <legend className="px-1 font-medium text-ink text-sm">
        <Trans>Try it</Trans>
      </legend>
      {hasText && (
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-40 flex-1">
            <TextField
              label={t`Would this be found?`}
              maxLength={limits.messageTextMax}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                // Enter would save the rule.
                if (event.key !== 'Enter') return
                event.preventDefault()
                if (text !== '') void ask('text')
              }}
            />
          </div>
          <Button isBusy={busy === 'text'} disabled={text === ''} onClick={() => void ask('text')}>
            <Trans>Check</Trans>
          </Button>
        </div>
      )}
      <Button className="self-start" isBusy={busy === 'messages'} onClick={() => void ask('messages')}>
        <Trans>Look at the last {moderationLimits.automodTried} messages</Trans>
      </Button>
      <div role="status" className="flex flex-col gap-2 text-sm">
        {shown?.isFound === true && (
          <p className="text-danger">
            <Trans>Yes, the rule finds it.</Trans>
          </p>
        )}
        {shown?.isFound === false && (
          <p className="text-success">
            <Trans>No, it goes through.</Trans>
          </p>
        )}
        {shown?.tried && <Found tried={shown.tried} />}
      </div>
      {shown?.problem !== undefined && <FormError>{shown.problem}</FormError>}
    </fieldset>
  )
}

function Found({ tried: { looked, found, hits } }: { tried: Tried }) {
  const { t } = useLingui()
  return (
    <>
      <p className="text-ink">
        <Plural
          value={found}
          _0={`Nothing of the last ${looked} messages would have been found.`}
          one={`# of the last ${looked} messages would have been found.`}
          other={`# of the last ${looked} messages would have been found.`}
        />
      </p>
      {hits.length > 0 && (
        <ul
          aria-label={t`Messages that would have been found`}
          className="flex max-h-64 flex-col gap-1.5 overflow-y-auto"
        >
          {hits.map(({ messageId, authorName, text }) => (
            <li key={messageId} className="wrap-anywhere">
              <span className="font-medium text-ink">{authorName}</span>{' '}
              <span className="text-ink-muted">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
