import { useLingui } from '@lingui/react/macro'
import type { Entity, GuidePage } from '@parley/domain/markdown/tree'
import { useContext } from 'react'
import { formatTimestamp } from './formatTimestamp'
import { SurroundingsContext } from './Surroundings'

/** Entity → what it is called here. What is not known gets a name that can be read, and not its number. */
export function useEntityName(): (entity: Entity) => string {
  const { t } = useLingui()
  const { personOf, roleOf, channelOf } = useContext(SurroundingsContext)
  const pages: Record<GuidePage, string> = {
    customize: t`Channels and roles`,
    browse: t`Browse channels`,
    guide: t`Server guide`,
    'linked-roles': t`Linked roles`,
  }
  return (entity) => {
    switch (entity.kind) {
      case 'user':
        return `@${personOf(entity.uid)?.name ?? t`unknown person`}`
      case 'role':
        return `@${roleOf(entity.roleId)?.name ?? t`unknown role`}`
      case 'channel':
        return `#${channelOf(entity.channelId)?.name ?? t`unknown`}`
      case 'everyone':
      case 'here':
        return entity.source
      case 'command':
        return `/${entity.name}`
      case 'emoji':
        return `:${entity.name}:`
      case 'timestamp':
        return formatTimestamp(entity.atMs, entity.style, Date.now())
      case 'guide':
        return pages[entity.page]
    }
  }
}
