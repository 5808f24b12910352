import type { Uid } from '@parley/domain/ids'
import { useQuery } from '@tanstack/react-query'
import { getOwnUser } from '#backend/users'
import { OwnStatus } from '#features/presence'
import { OwnSettingsLink } from './OwnSettingsLink'

/** The corner that is about oneself: how others see one, and the settings. */
export function OwnCorner({ uid }: { uid: Uid }) {
  const user = useQuery(getOwnUser(uid)).data ?? null
  return (
    <div className="flex flex-col items-center gap-1">
      <OwnStatus uid={uid} user={user} />
      <OwnSettingsLink />
    </div>
  )
}
