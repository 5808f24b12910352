import { Trans, useLingui } from '@lingui/react/macro'
import { asUid, everyoneRoleId, type ServerId } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { watchMember } from '#backend/members'
import { stopViewingAs, useRoles, type Viewed } from '#features/servers'
import { showToast } from '#ui/showToast'
import { Banner } from '#ui/Banner'
import { Button } from '#ui/Button'

/** Says that a server is seen with somebody else's eyes, and leads back to one's own. */
export function ViewBanner({ serverId, viewed }: { serverId: ServerId; viewed: Viewed }) {
  const { t } = useLingui()
  const name = useNameOf(serverId, viewed)
  const isGone = name === null
  useEffect(() => {
    if (!isGone) return
    showToast({ title: t`Whoever you viewed this server as is not here any more.` })
    stopViewingAs()
  }, [isGone, t])
  return (
    <Banner
      tone="info"
      action={
        <Button size="sm" onClick={stopViewingAs}>
          <Trans>Stop viewing</Trans>
        </Button>
      }
    >
      <Trans>
        You view this server as <strong className="font-semibold">{name}</strong>, among the channels that you
        see yourself.
      </Trans>
    </Banner>
  )
}

/** Null once there is no such role or member; undefined until that is known. */
function useNameOf(serverId: ServerId, viewed: Viewed): string | null | undefined {
  const { t } = useLingui()
  const roles = useRoles(serverId).data
  const isMember = viewed.kind === 'member'
  const member = useQuery({
    ...watchMember(serverId, isMember ? viewed.uid : asUid('')),
    enabled: isMember,
  }).data
  if (isMember) return member && memberName(member)
  const role = roles?.find(({ id }) => id === viewed.roleId)
  if (!role) return roles && null
  return role.id === everyoneRoleId(serverId) ? t`everyone` : role.name
}
