import { Trans } from '@lingui/react/macro'
import type { InvitePreview } from '@parley/domain/api/callables'
import type { InviteCode } from '@parley/domain/ids'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { mintRequestId } from '#backend/callables'
import { acceptInvite } from '#backend/invites'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { buttonClass } from '#ui/buttonClass'
import { FormError } from '#ui/FormError'
import { describeRefusal } from './describeInvite'
import { InviteDoor } from './InviteDoor'

/** For who is signed in: one button, and they are in. */
export function InvitePage() {
  return (
    <InviteDoor
      actions={(code, { server, isMember }) =>
        isMember ? (
          <>
            <p role="status" className="text-ink-muted">
              <Trans>You are a member already.</Trans>
            </p>
            <Link to={urls.server(server.id)} className={buttonClass('primary')}>
              <Trans>Open {server.name}</Trans>
            </Link>
          </>
        ) : (
          <Accept code={code} server={server} />
        )
      }
    />
  )
}

function Accept({ code, server }: { code: InviteCode; server: InvitePreview['server'] }) {
  const navigate = useNavigate()
  const [requestId] = useState(mintRequestId)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function accept() {
    setIsBusy(true)
    setFailure(undefined)
    try {
      const { serverId, channelId } = await acceptInvite({ requestId, code })
      // In place of this page: the way back leads to where they came from.
      void navigate(channelId ? urls.channel(serverId, channelId) : urls.server(serverId), { replace: true })
    } catch (error) {
      setFailure(error)
      setIsBusy(false)
    }
  }

  return (
    <>
      <Button variant="primary" isBusy={isBusy} onClick={() => void accept()}>
        <Trans>Join {server.name}</Trans>
      </Button>
      <Link to={urls.landing()} className={buttonClass('ghost')}>
        <Trans>Not now</Trans>
      </Link>
      {failure !== undefined && <Refusal error={failure} />}
    </>
  )
}

function Refusal({ error }: { error: unknown }) {
  const { title, body } = describeRefusal(error)
  return (
    <FormError>
      <p className="text-start">
        {title}. {body}
      </p>
    </FormError>
  )
}
