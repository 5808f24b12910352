import { useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import { useFormContext, useWatch } from 'react-hook-form'
import { TextField } from '#ui/TextField'
import { describeProblem } from './describeProblem'
import { usernameProblem } from './fields'
import { fieldSentence } from './placeError'

export type ProfileValues = { displayName: string; username: string }
export const profileFields = ['displayName', 'username'] as const

/** How one is called: at registering, and for an account that stopped half-way there. */
export function ProfileFields() {
  const { t } = useLingui()
  const { register, formState } = useFormContext<ProfileValues>()
  return (
    <>
      <TextField
        label={t`Display name`}
        hint={t`What people see. You can change it at any time.`}
        autoComplete="nickname"
        error={fieldSentence(formState.errors.displayName)}
        {...register('displayName')}
      />
      <TextField
        label={t`Username`}
        hint={<UsernameRules />}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={fieldSentence(formState.errors.username)}
        {...register('username')}
      />
    </>
  )
}

/** Checks the rules while one types, before anything counts as a mistake. */
function UsernameRules() {
  const { t } = useLingui()
  const typed = useWatch<ProfileValues, 'username'>({ name: 'username' })
  const name = typed.trim().toLowerCase()
  if (name === '') {
    return t`It is yours alone: ${limits.usernameMin} to ${limits.usernameMax} letters a to z, digits, _ and full stops.`
  }
  const problem = usernameProblem(name)
  return problem ? describeProblem(problem) : t`You will be @${name}.`
}
