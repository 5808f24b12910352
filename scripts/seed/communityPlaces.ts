import { asChannelId, asRoleId, everyoneRoleId, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { Overwrite, Role } from '@parley/domain/schema/server'
import { audienceRoles, type ChannelPlan, channelPlans } from './channelPlans'
import { everyonePermissions, type RolePlan, rolePlans } from './communityRoles'
import { snowflakeFor } from './mint'
import type { PlannedServer } from './world'

type Place = { readonly serverId: ServerId; readonly foundedAt: number }
type PlannedChannel = PlannedServer['channels'][number]

export const roleIdOf = ({ foundedAt }: Place, plan: Pick<RolePlan, 'name'>) =>
  asRoleId(snowflakeFor(`role ${plan.name}`, foundedAt))

export const channelIdOf = ({ foundedAt }: Place, plan: Pick<ChannelPlan, 'name'>) =>
  asChannelId(snowflakeFor(`channel ${plan.name}`, foundedAt))

const categoryIdOf = ({ foundedAt }: Place, name: string) =>
  asChannelId(snowflakeFor(`category ${name}`, foundedAt))

export function communityRoles(place: Place): Role[] {
  const named = rolePlans.map((plan, i) => ({
    id: roleIdOf(place, plan),
    schemaVersion,
    name: plan.name,
    color: plan.color,
    ...(plan.icon !== undefined && { icon: plan.icon }),
    position: rolePlans.length - i,
    permissions: [...plan.permissions],
    hoist: plan.hoist,
    mentionable: true,
  }))
  return [everyoneRole(place.serverId, everyonePermissions), ...named]
}

export const everyoneRole = (
  serverId: ServerId,
  permissions: Role['permissions'] | typeof everyonePermissions,
): Role => ({
  id: everyoneRoleId(serverId),
  schemaVersion,
  name: 'everyone',
  color: null,
  position: 0,
  permissions: [...permissions],
  hoist: false,
  mentionable: false,
})

/** Categories stand before their channels; the position is the place in the sidebar from top to bottom. */
export function communityChannels(place: Place): PlannedChannel[] {
  const channels: PlannedChannel[] = []
  const base = { schemaVersion, slowModeSeconds: 0, locked: null, createdAt: place.foundedAt }
  for (const plan of channelPlans) {
    const { category } = plan
    const parentId = category === null ? null : categoryIdOf(place, category)
    const overwrites = overwritesOf(place, plan.audience)
    if (category !== null && parentId !== null && !channels.some((channel) => channel.id === parentId)) {
      const siblings = channelPlans.filter((other) => other.category === category)
      const isPrivate = siblings.every((other) => other.audience === 'moderators')
      channels.push({
        ...base,
        id: parentId,
        type: 'category',
        name: category,
        topic: '',
        parentId: null,
        position: channels.length,
        // An empty heading would tell everyone that something is hidden below it.
        overwrites: isPrivate ? overwrites : {},
      })
    }
    channels.push({
      ...base,
      id: channelIdOf(place, plan),
      type: plan.type,
      name: plan.name,
      topic: plan.topic,
      parentId,
      position: channels.length,
      overwrites,
    })
  }
  return channels
}

function overwritesOf(place: Place, audience: ChannelPlan['audience']): Record<string, Overwrite> {
  if (audience === 'everyone') return {}
  const { everyoneLoses, kept } = audienceRoles[audience]
  return {
    [place.serverId]: { kind: 'role', allow: [], deny: [everyoneLoses] },
    [roleIdOf(place, { name: kept })]: { kind: 'role', allow: [everyoneLoses], deny: [] },
  }
}
