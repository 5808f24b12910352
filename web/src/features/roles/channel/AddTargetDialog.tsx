import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import { foldName } from '@parley/domain/members/sortNameOf'
import { movableRoles } from '@parley/domain/roles/roleOrder'
import { useState } from 'react'
import { isCalled, useMemberSearch } from '#features/members'
import { useRoles } from '#features/servers'
import { arrowKeys } from '#lib/arrowKeys'
import { Dialog } from '#ui/Dialog'
import { TextField } from '#ui/TextField'
import { TargetPicture } from './TargetPicture'
import type { Target } from './useTarget'

type Props = {
  serverId: ServerId
  /** Who is there already. */
  exceptIds: readonly string[]
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onChoose: (target: Target) => void
}

export function AddTargetDialog({ isOpen, onOpenChange, ...chooser }: Props) {
  const { t } = useLingui()
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t`Add a role or a person`}>
      <Chooser {...chooser} />
    </Dialog>
  )
}

function Chooser({ serverId, exceptIds, onChoose }: Omit<Props, 'isOpen' | 'onOpenChange'>) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const roles = movableRoles(serverId, useRoles(serverId).data ?? [])
  const { members, note } = useMemberSearch(serverId, search)
  const found: Target[] = [
    ...roles
      .filter(({ name }) => foldName(name).includes(foldName(search)))
      .map((role): Target => ({ id: role.id, kind: 'role', name: role.name, role })),
    ...members
      .filter((member) => isCalled(member, search))
      .map((member): Target => ({ id: member.id, kind: 'member', name: memberName(member), member })),
  ].filter(({ id }) => !exceptIds.includes(id))
  return (
    <div className="flex flex-col gap-3">
      <TextField
        type="search"
        label={t`Search roles and people`}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        autoComplete="off"
      />
      <ul
        ref={arrowKeys}
        aria-label={t`Roles and people`}
        className="-mx-2 max-h-[40vh] min-h-20 overflow-y-auto"
      >
        {found.map((target) => (
          <li key={target.id}>
            <button
              type="button"
              data-focus-item
              onClick={() => onChoose(target)}
              className="flex min-h-10 w-full items-center gap-2.5 rounded-control px-2 text-start hover:bg-hover pointer-coarse:min-h-11"
            >
              <TargetPicture target={target} />
              <span className="min-w-0 flex-1 truncate text-ink">{target.name}</span>
              {target.kind === 'member' && (
                <span className="truncate text-ink-muted text-sm">@{target.member.username}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-ink-muted text-sm empty:hidden">
        {note ?? (found.length === 0 ? <Trans>Nobody else is called that.</Trans> : null)}
      </p>
    </div>
  )
}
