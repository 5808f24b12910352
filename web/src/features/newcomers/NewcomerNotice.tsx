import { Trans } from '@lingui/react/macro'
import type { NewcomerLack } from '@parley/domain/permissions/newcomer'
import type { ServerId } from '@parley/domain/ids'
import { useState } from 'react'
import { Link } from 'react-router'
import { type SignedIn, VerifyEmailNotice } from '#features/auth'
import { useServer } from '#features/servers'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { buttonClass } from '#ui/buttonClass'
import { RulesDialog } from './RulesDialog'

const minuteMs = 60_000
const timeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })

/** In place of the composer: why somebody new may not write yet, and what they can do about it. */
export function NewcomerNotice({
  serverId,
  me,
  lack,
}: {
  serverId: ServerId
  me: SignedIn
  lack: NewcomerLack
}) {
  if (lack.of === 'rules') return <RulesNotice serverId={serverId} />
  if (lack.of === 'email') return <EmailNotice me={me} />
  // Not a minute too early.
  const until = timeFormat.format(Math.ceil(lack.untilMs / minuteMs) * minuteMs)
  return (
    <p role="status">
      <Trans>This server asks newcomers to wait a little. You can read, and write from {until} on.</Trans>
    </p>
  )
}

function RulesNotice({ serverId }: { serverId: ServerId }) {
  const server = useServer(serverId).data
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p role="status" className="min-w-0">
        <Trans>You can write here once you have agreed to the rules of this server.</Trans>
      </p>
      <Button variant="primary" size="sm" onClick={() => setIsOpen(true)}>
        <Trans>Read the rules</Trans>
      </Button>
      {server && <RulesDialog server={server} isOpen={isOpen} onOpenChange={setIsOpen} />}
    </div>
  )
}

function EmailNotice({ me }: { me: SignedIn }) {
  return (
    <div className="flex flex-col gap-3">
      <p role="status">
        <Trans>This server asks for a verified e-mail address before you can write.</Trans>
      </p>
      {me.email === '' ? (
        <Link to={urls.settings('account')} className={`${buttonClass('secondary', 'sm')} self-start`}>
          <Trans>Open the settings of your account</Trans>
        </Link>
      ) : (
        <VerifyEmailNotice me={me} />
      )}
    </div>
  )
}
