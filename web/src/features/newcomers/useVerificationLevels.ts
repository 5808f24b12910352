import { useLingui } from '@lingui/react/macro'
import type { Verification } from '@parley/domain/schema/verification'

/** Each level in a word and a sentence, from nothing to most. */
export function useVerificationLevels(): readonly { value: Verification; label: string; help: string }[] {
  const { t } = useLingui()
  return [
    { value: 'none', label: t`Nothing`, help: t`Whoever joins may write at once.` },
    {
      value: 'email',
      label: t`A verified e-mail address`,
      help: t`Their account has an address that they have confirmed. Members with a role are never asked.`,
    },
    {
      value: 'account',
      label: t`An account of 5 minutes`,
      help: t`And it was not made just now. This slows down whoever makes one account after another.`,
    },
    {
      value: 'member',
      label: t`10 minutes of membership`,
      help: t`And they have been here for a while. For a server that is being flooded.`,
    },
  ]
}
