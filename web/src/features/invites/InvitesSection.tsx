import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { InviteList } from './InviteList'

/** Everybody's ways into a server, for whoever looks after it. */
export function InvitesSection({ serverId, me }: { serverId: ServerId; me: Uid }) {
  const { t } = useLingui()
  return (
    <SettingsSectionFrame title={t`Invites`}>
      <div className="flex flex-col gap-4">
        <p className="text-pretty text-ink-muted">
          <Trans>
            Every link by which people can join, and who made it. Revoked, it lets nobody in any more.
          </Trans>
        </p>
        <InviteList serverId={serverId} me={me} />
      </div>
    </SettingsSectionFrame>
  )
}
