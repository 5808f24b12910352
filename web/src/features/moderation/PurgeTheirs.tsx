import { Trans } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import { useQuery } from '@tanstack/react-query'
import { useMatch } from 'react-router'
import { watchChannels } from '#backend/channels'
import { useAccess } from '#features/servers'
import { urlPatterns } from '#lib/urls'
import { Button } from '#ui/Button'
import { openPurge } from './openPurge'

type Props = {
  serverId: ServerId
  me: Uid
  actor: Actor
  author: { readonly uid: Uid; readonly name: string }
  onOpen: () => void
}

/** On somebody's card, over an open channel that the reader keeps clean. */
export function PurgeTheirs({ serverId, me, actor, author, onOpen }: Props) {
  const onChannel = useMatch(urlPatterns.channel)
  const onMessage = useMatch(urlPatterns.message)
  const hereId = (onChannel ?? onMessage)?.params.channelId
  const viewTokens = useAccess(serverId, me).data?.viewTokens
  // The list of channels listens to it anyway.
  const channels = useQuery({
    ...watchChannels(serverId, viewTokens ?? []),
    enabled: viewTokens !== undefined,
  })
  const channel = channels.data?.find(({ id }) => id === hereId)
  if (!channel || !permissionsIn({ ...actor, channel }).has('manageMessages')) return null
  return (
    <Button
      size="sm"
      onClick={() => {
        onOpen()
        openPurge({ serverId, channel, author })
      }}
    >
      <Trans>Delete their messages here</Trans>
    </Button>
  )
}
