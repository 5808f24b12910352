import { useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { listedChannels, useChannelTree } from '#features/channels'
import { useRoles } from '#features/servers'
import type { AuditPerson } from './useAudit'

export type AuditNames = {
  readonly person: (id: string) => string
  readonly role: (id: string) => string
  readonly channel: (id: string) => string
}

/** What people, roles and channels are called now. Entries keep only what their target was called. */
export function useAuditNames(
  serverId: ServerId,
  me: Uid,
  people: ReadonlyMap<string, AuditPerson>,
): AuditNames {
  const { t } = useLingui()
  const roles = useRoles(serverId).data
  const channels = listedChannels(useChannelTree(serverId, me) ?? [])
  return {
    person: (id) => people.get(id)?.displayName ?? t`a deleted account`,
    role: (id) =>
      id === serverId ? t`everyone` : (roles?.find((role) => role.id === id)?.name ?? t`a deleted role`),
    channel: (id) => channels.find((channel) => channel.id === id)?.name ?? t`another channel`,
  }
}
