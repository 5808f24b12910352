/** Request and response of every callable about what a channel says otherwise. */
import * as v from 'valibot'
import { areOfChannels } from '../permissions/overwrites'
import { permission } from '../permissions/permission'
import { channelId, roleId, serverId, uid } from '../schema/common'
import { requestId } from './callables'

const permissions = v.pipe(v.array(permission), v.maxLength(100))

/** Nothing allowed and nothing denied takes it away. Channels in step with a category follow it. */
export const setOverwrite = {
  name: 'setOverwrite',
  request: v.object({
    requestId,
    serverId,
    channelId,
    target: v.variant('kind', [
      v.object({ kind: v.literal('role'), id: roleId }),
      v.object({ kind: v.literal('member'), id: uid }),
    ]),
    says: v.pipe(
      v.object({ allow: permissions, deny: permissions }),
      v.check((says) => areOfChannels(says)),
    ),
  }),
  response: v.object({ channelId }),
} as const

/** From now on the channel says what its category says. */
export const syncOverwrites = {
  name: 'syncOverwrites',
  request: v.object({ requestId, serverId, channelId }),
  response: v.object({ channelId }),
} as const
