import { Trans, useLingui } from '@lingui/react/macro'
import type { Server } from '@parley/domain/schema/server'
import { useState } from 'react'
import { Button } from '#ui/Button'
import { Divider } from '#ui/Divider'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { DeleteServerDialog } from './DeleteServerDialog'
import { type HeirField, TransferServerForm } from './TransferServerForm'

type Props = { server: Server; isAlone: boolean; heirField: HeirField }

/** What only the owner may do, and what cannot be taken back. */
export function ServerDangerSection({ server, ...transfer }: Props) {
  const { t } = useLingui()
  const [isDeleting, setIsDeleting] = useState(false)
  return (
    <SettingsSectionFrame title={t`Danger zone`}>
      <TransferServerForm server={server} {...transfer} />
      <Divider />
      <div className="flex flex-col items-start gap-4">
        <div>
          <h2 className="font-medium text-base text-ink">
            <Trans>Delete this server</Trans>
          </h2>
          <p className="mt-1 text-ink-muted text-sm">
            <Trans>Everybody is out at once, and what was said here is gone.</Trans>
          </p>
        </div>
        <Button variant="danger" onClick={() => setIsDeleting(true)}>
          <Trans>Delete server</Trans>
        </Button>
      </div>
      <DeleteServerDialog server={server} isOpen={isDeleting} onOpenChange={setIsDeleting} />
    </SettingsSectionFrame>
  )
}
