import { Trans, useLingui } from '@lingui/react/macro'
import { asUid, type ServerId, type Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { getMemberDetails } from '#backend/directory'
import { MemberField, useMembersById } from '#features/members'
import { asIf, useActor, useClockPast, ViewAsButton } from '#features/servers'
import { urls } from '#lib/urls'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { CheckedPermissions } from './CheckedPermissions'

type Props = {
  serverId: ServerId
  me: Uid
  channel: Channel
  /** Of whoever is looked at. */
  personId: string | undefined
}

/** Why somebody may do something in a channel, or may not. */
export function CheckPerson({ serverId, me, channel, personId }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const actor = useActor(serverId, me)
  const [person] = useMembersById(serverId, personId === undefined ? [] : [asUid(personId)])
  // Whoever decides about roles works with people, and may ask.
  const isOther = person !== undefined && person.id !== me
  const details = useQuery({
    ...getMemberDetails(serverId, person ? [person.id] : []),
    enabled: isOther,
  }).data
  const timeoutOf = details?.find(({ id }) => id === person?.id)?.timeoutUntil ?? 0
  const timeoutUntil = useClockPast(timeoutOf) ? 0 : timeoutOf
  if (!actor) return null
  return (
    <SettingsSectionFrame title={t`Check a person`}>
      <p className="-mt-3 text-ink-muted text-sm">
        <Trans>
          What somebody may do in {channel.name}, and which role or rule of the channel decides it.
        </Trans>
      </p>
      <div className="max-w-96">
        <MemberField
          // Whoever the address names stands in the field from the start.
          key={person?.id ?? 'nobody'}
          label={t`Person`}
          serverId={serverId}
          value={person ?? null}
          onChange={(member) => void navigate(urls.channelCheck(serverId, channel.id, member?.id))}
          error={undefined}
        />
      </div>
      {person && (
        <>
          {person.id !== me && (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <ViewAsButton serverId={serverId} viewed={{ kind: 'member', uid: person.id }}>
                <Trans>View server as them</Trans>
              </ViewAsButton>
              <p className="text-ink-muted text-sm">
                <Trans>Whether they lack something that is asked of newcomers is not looked at.</Trans>
              </p>
            </div>
          )}
          <CheckedPermissions
            input={{
              ...(person.id === me
                ? actor
                : asIf(actor, { uid: person.id, roles: person.roles, timeoutUntil })),
              channel,
            }}
            channel={channel}
          />
        </>
      )}
    </SettingsSectionFrame>
  )
}
