import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Obstacle } from '@parley/domain/permissions/hierarchy'
import type { Role } from '@parley/domain/schema/server'
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, Lock, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { readableColor } from '#features/members'
import { urls } from '#lib/urls'
import { IconButton } from '#ui/IconButton'
import { Menu } from '#ui/Menu'
import { MenuItem, MenuSeparator } from '#ui/MenuItem'
import { describeObstacle } from './describeObstacle'
import { RoleDot } from './RoleDot'

type Act = (() => void) | null

type Props = {
  serverId: ServerId
  role: Role
  /** Nothing until it is known, and for the everyone role. */
  count: number | undefined
  obstacle: Obstacle | null
  isEveryone?: boolean
  isDraggable?: boolean
  /** Null at the end of the way. */
  onUp?: Act
  onDown?: Act
  onDelete?: () => void
}

const icon = { size: 18, strokeWidth: 1.75 } as const

export function RoleRow(props: Props) {
  const { serverId, role, count, obstacle, isEveryone = false, isDraggable = false } = props
  const { t } = useLingui()
  const noteId = useId()
  // The keys that move what stands in the rail.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return
    const move = event.key === 'ArrowUp' ? props.onUp : event.key === 'ArrowDown' ? props.onDown : null
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') event.preventDefault()
    move?.()
  }
  const holders =
    count === undefined ? null : count >= limits.listMax ? t`${limits.listMax} or more` : String(count)
  return (
    <li
      data-role={role.id}
      draggable={isDraggable}
      className="group -mx-2 flex items-center gap-1 rounded-control pe-1 hover:bg-hover"
    >
      <span aria-hidden className="grid w-5 shrink-0 place-items-center text-ink-faint">
        {obstacle !== null && !isEveryone ? (
          <Lock size={14} strokeWidth={1.75} />
        ) : (
          isDraggable && (
            <GripVertical
              size={16}
              strokeWidth={1.75}
              className="cursor-grab opacity-0 group-hover:opacity-100"
            />
          )
        )}
      </span>
      <Link
        to={urls.serverRole(serverId, role.id, isEveryone ? 'permissions' : undefined)}
        data-focus-item
        draggable={false}
        aria-describedby={obstacle === null ? undefined : noteId}
        onKeyDown={onKeyDown}
        className="flex min-h-10 min-w-0 flex-1 items-center gap-2 rounded-control pe-2 pointer-coarse:min-h-11"
      >
        <RoleDot role={role} />
        <span
          className="min-w-0 flex-1 truncate font-medium text-ink"
          style={role.color === null ? undefined : { color: readableColor(role.color) }}
        >
          {isEveryone ? t`everyone` : role.name}
        </span>
        {holders !== null && (
          <span className="shrink-0 text-ink-muted text-sm tabular-nums">
            <span className="sr-only">{t`Members:`} </span>
            {holders}
          </span>
        )}
      </Link>
      {obstacle !== null && (
        <span id={noteId} className="sr-only">
          {describeObstacle(obstacle)}
        </span>
      )}
      {!isEveryone && <RoleRowMenu {...props} />}
    </li>
  )
}

function RoleRowMenu({ role, obstacle, onUp, onDown, onDelete }: Props) {
  const { t } = useLingui()
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const itemOf = (act: Act | undefined) => ({ isDisabled: !act, onSelect: () => act?.() })
  return (
    <>
      <IconButton
        ref={anchor}
        label={t`More for ${role.name}`}
        size="sm"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={obstacle !== null}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Ellipsis {...icon} aria-hidden />
      </IconButton>
      <Menu isOpen={isOpen} onOpenChange={setIsOpen} anchor={anchor}>
        <MenuItem icon={<ArrowUp {...icon} />} shortcut="Alt Shift ↑" {...itemOf(onUp)}>
          <Trans>Move up</Trans>
        </MenuItem>
        <MenuItem icon={<ArrowDown {...icon} />} shortcut="Alt Shift ↓" {...itemOf(onDown)}>
          <Trans>Move down</Trans>
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 {...icon} />} isDanger {...itemOf(onDelete)}>
          <Trans>Delete role</Trans>
        </MenuItem>
      </Menu>
    </>
  )
}
