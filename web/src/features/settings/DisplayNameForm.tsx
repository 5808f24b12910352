import { Trans, useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { displayName as displayNameSchema } from '@parley/domain/schema/user'
import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import * as v from 'valibot'
import { describeError } from '#backend/errors'
import { updateUser } from '#backend/users'
import { Button } from '#ui/Button'
import { showToast } from '#ui/showToast'
import { TextField } from '#ui/TextField'

type DisplayNameFormProps = { uid: Uid; displayName: string }

/** Changed here at once; the database sends it when it can, and only a refusal is worth a word. */
export function DisplayNameForm({ uid, displayName }: DisplayNameFormProps) {
  const { t } = useLingui()
  const client = useQueryClient()
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string>()
  const value = typed ?? displayName

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const checked = v.safeParse(displayNameSchema, value)
    if (!checked.success) {
      setError(t`Use 1 to ${limits.displayNameMax} characters.`)
      return
    }
    setError(undefined)
    setTyped(null)
    if (checked.output === displayName) return
    updateUser(client, uid, { displayName: checked.output }).catch((failure: unknown) => {
      // What was typed comes back: the database has undone it.
      setTyped(checked.output)
      setError(describeError(failure))
    })
    showToast({ title: t`You are ${checked.output} now` })
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col items-start gap-3">
      <div className="w-full max-w-96">
        <TextField
          label={t`Display name`}
          hint={t`What people see.`}
          autoComplete="nickname"
          value={value}
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {typed !== null && typed !== displayName && (
        <div className="flex gap-2">
          <Button type="submit" variant="primary">
            <Trans>Save name</Trans>
          </Button>
          <Button
            variant="ghost"
            onClick={() => {
              setTyped(null)
              setError(undefined)
            }}
          >
            <Trans>Keep the old one</Trans>
          </Button>
        </div>
      )}
    </form>
  )
}
