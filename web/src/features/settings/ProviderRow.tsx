import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { reloadWaysIn } from '#backend/providers'
import type { ProviderId } from '#backend/waysIn'
import { ProviderMark, providerNames, type SignedIn } from '#features/auth'
import { Button } from '#ui/Button'
import { ChangeProviderForm } from './ChangeProviderForm'
import { WayInRow } from './WayInRow'

export function ProviderRow({ id, me }: { id: ProviderId; me: SignedIn }) {
  const [isOpening, setIsOpening] = useState(false)
  /** What the form was opened for. If another tab did that meanwhile, there is nothing left to ask. */
  const [opened, setOpened] = useState<'connect' | 'disconnect'>()
  const name = providerNames[id]
  const isConnected = me.waysIn.includes(id)
  const isOnlyOne = isConnected && me.waysIn.length === 1
  const change = isConnected ? 'disconnect' : 'connect'
  const isOpen = opened === change && !isOnlyOne

  // Nobody is asked who they are through what was disconnected elsewhere.
  const open = async () => {
    setIsOpening(true)
    await reloadWaysIn().catch(() => undefined)
    setIsOpening(false)
    setOpened(change)
  }

  return (
    <WayInRow
      mark={<ProviderMark id={id} />}
      name={name}
      note={
        isOnlyOne ? (
          <Trans>Your only way in. Add another one before you disconnect it.</Trans>
        ) : isConnected ? (
          <Trans>Connected</Trans>
        ) : (
          <Trans>Not connected</Trans>
        )
      }
      action={
        !isOnlyOne &&
        !isOpen && (
          <Button size="sm" isBusy={isOpening} onClick={() => void open()}>
            {isConnected ? <Trans>Disconnect {name}</Trans> : <Trans>Connect {name}</Trans>}
          </Button>
        )
      }
    >
      {isOpen && (
        <ChangeProviderForm id={id} isConnected={isConnected} onClose={() => setOpened(undefined)} />
      )}
    </WayInRow>
  )
}
