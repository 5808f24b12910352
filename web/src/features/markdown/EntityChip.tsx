import type { Entity } from '@parley/domain/markdown/tree'
import type { Uid } from '@parley/domain/ids'
import { type ReactNode, useContext } from 'react'
import { Link } from 'react-router'
import { chipLook } from './chipLook'
import { SurroundingsContext } from './Surroundings'
import { useEntityName } from './useEntityName'

/** Whom or what a text names, by its name. Names change while a text stays, so this part draws itself anew. */
export function EntityChip({ entity }: { entity: Entity }) {
  const { channelOf, roleOf } = useContext(SurroundingsContext)
  const name = useEntityName()(entity)
  switch (entity.kind) {
    case 'user':
      return <PersonChip uid={entity.uid}>{name}</PersonChip>
    case 'channel': {
      const url = channelOf(entity.channelId)?.url
      if (url === undefined) return <span className={chipLook.still}>{name}</span>
      return (
        <Link to={url} className={chipLook.active}>
          {name}
        </Link>
      )
    }
    case 'role': {
      const color = roleOf(entity.roleId)?.color
      return (
        <span className={chipLook.still} style={color ? { color, background: tintOf(color) } : undefined}>
          {name}
        </span>
      )
    }
    case 'emoji':
      return <span title={name}>{name}</span>
    case 'everyone':
    case 'here':
    case 'command':
    case 'guide':
    case 'timestamp':
      return <span className={chipLook.still}>{name}</span>
  }
}

const tintOf = (color: string) => `color-mix(in oklab, ${color} 12%, transparent)`

function PersonChip({ uid, children }: { uid: Uid; children: ReactNode }) {
  const { personOf, onPerson } = useContext(SurroundingsContext)
  const person = personOf(uid)
  if (!person || person.isUnknown || !onPerson) return <span className={chipLook.still}>{children}</span>
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={(event) => onPerson(uid, event.currentTarget)}
      className={`${chipLook.active} inline text-start wrap-anywhere`}
    >
      {children}
    </button>
  )
}
