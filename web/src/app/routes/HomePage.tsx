import { Trans, useLingui } from '@lingui/react/macro'
import type { OwnServer } from '@parley/domain/schema/user'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { VerifyEmailNotice } from '#features/auth'
import { JoinForm } from '#features/invites'
import { LazyCreateServerDialog, useOwnServers } from '#features/servers'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { buttonClass } from '#ui/buttonClass'
import { NoServers } from '#ui/drawings/NoServers'
import { EmptyState } from '#ui/EmptyState'
import { CenteredPage } from '../shell/CenteredPage'
import { Frame } from '../shell/Frame'
import { NoServerSidebar } from '../shell/NoServerSidebar'
import { useMe } from '../shell/SignedInContext'
import { useTitle } from '../useTitle'
import { FirstSteps } from './FirstSteps'

/** Where somebody is who has no server open: the first run, or between two places. */
export function HomePage() {
  const { t } = useLingui()
  const me = useMe()
  const servers = useOwnServers(me.uid).data
  const first = servers?.[0]
  useTitle(t`Home`)
  return (
    <Frame
      serverId={null}
      sidebar={<NoServerSidebar />}
      main={
        <CenteredPage>
          <div className="py-8">
            {first ? <ChoosePlace server={first} /> : <FirstRun />}
            {/* Between both, so that what is typed stays when the servers arrive. */}
            <div className="mx-auto max-w-100 px-6 pb-8">
              <JoinForm />
            </div>
            {!first && <FirstSteps />}
            {!first && !me.isEmailVerified && (
              <div className="mx-auto max-w-100 px-6 pt-6">
                <VerifyEmailNotice me={me} />
              </div>
            )}
          </div>
        </CenteredPage>
      }
    />
  )
}

function ChoosePlace({ server }: { server: OwnServer }) {
  const { t } = useLingui()
  return (
    <EmptyState
      drawing={<NoServers />}
      title={t`Choose a place`}
      body={t`Open one of your servers, create another, or join one with an invite.`}
      action={
        <Link to={urls.server(server.id)} className={buttonClass('primary')}>
          <Trans>Open {server.name}</Trans>
        </Link>
      }
    />
  )
}

function FirstRun() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isCreating, setIsCreating] = useState(false)
  return (
    <>
      <EmptyState
        drawing={<NoServers />}
        title={t`A room of your own`}
        body={t`Create a server, or join the one you were invited to.`}
        action={
          <Button variant="primary" onClick={() => setIsCreating(true)}>
            <Trans>Create a server</Trans>
          </Button>
        }
      />
      <LazyCreateServerDialog
        isOpen={isCreating}
        onOpenChange={setIsCreating}
        onCreated={({ serverId, channelId }) => void navigate(urls.channel(serverId, channelId))}
      />
    </>
  )
}
