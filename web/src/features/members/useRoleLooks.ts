import type { RoleId, ServerId } from '@parley/domain/ids'
import { useMemo } from 'react'
import { useRoles } from '#features/servers'
import { readableColor } from './readableColor'

type RoleLook = { readonly name: string; readonly color: string | null }

/** How each role of a server is drawn where a text names it. */
export function useRoleLooks(serverId: ServerId): ReadonlyMap<RoleId, RoleLook> {
  const roles = useRoles(serverId).data
  return useMemo(
    () =>
      new Map(
        roles?.map(({ id, name, color }) => [
          id,
          { name, color: color === null ? null : readableColor(color) },
        ]),
      ),
    [roles],
  )
}
