import { Trans } from '@lingui/react/macro'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { SignedIn } from '#features/auth'
import { Button } from '#ui/Button'
import { AddPasswordForm } from './AddPasswordForm'
import { WayInRow } from './WayInRow'

/** It can be added and not taken away: with it Firebase would take the address from the account. */
export function PasswordRow({ me }: { me: SignedIn }) {
  const [isAdding, setIsAdding] = useState(false)
  const has = me.waysIn.includes('password')
  const canAdd = !has && me.email !== ''
  return (
    <WayInRow
      mark={<KeyRound size={18} strokeWidth={1.75} aria-hidden="true" />}
      name={<Trans>Password</Trans>}
      note={
        has ? (
          <Trans>With your e-mail address</Trans>
        ) : canAdd ? (
          <Trans>None yet</Trans>
        ) : (
          <Trans>It needs an e-mail address, and this account has none.</Trans>
        )
      }
      action={
        canAdd &&
        !isAdding && (
          <Button size="sm" onClick={() => setIsAdding(true)}>
            <Trans>Add a password</Trans>
          </Button>
        )
      }
    >
      {canAdd && isAdding && <AddPasswordForm email={me.email} onClose={() => setIsAdding(false)} />}
    </WayInRow>
  )
}
