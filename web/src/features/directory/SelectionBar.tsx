import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { RemovalKind } from '@parley/domain/schema/removal'
import type { Member, Role, Server } from '@parley/domain/schema/server'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#ui/Button'
import { IconButton } from '#ui/IconButton'
import { showToast } from '#ui/showToast'
import { removalsFor } from '#features/moderation'
import { BulkRemovalDialog } from './BulkRemovalDialog'
import { BulkRoleDialog } from './BulkRoleDialog'
import type { Change } from './useBulkActs'
import { ResetNicknamesDialog } from './ResetNicknamesDialog'

type Props = {
  server: Server
  actor: Actor & { readonly roles: readonly Role[] }
  chosen: readonly Member[]
  /** How many of them the list does not show. */
  farCount: number
  onChange: (change: Change) => void
  onRemoved: (uids: readonly Uid[]) => void
  onClear: () => void
}

/** How many are chosen, and what the reader may do with them. */
export function SelectionBar({ server, actor, chosen, farCount, onChange, onRemoved, onClear }: Props) {
  const { t } = useLingui()
  const [open, setOpen] = useState<'give' | 'take' | 'nicknames' | RemovalKind | null>(null)
  const granted = permissionsIn(actor)
  const shared = {
    serverId: server.id,
    actor,
    members: chosen,
    onChange,
    onOpenChange: (isOpen: boolean) => isOpen || setOpen(null),
    onDone: (title: string) => showToast({ title }),
  }
  const mayRoles = granted.has('manageRoles')
  const mayNicknames = granted.has('manageNicknames')
  const removals = removalsFor(actor)
  return (
    <div
      role="group"
      aria-label={t`With those selected`}
      className="mb-4 flex animate-rise flex-wrap items-center gap-2 rounded-card border border-line bg-surface-3 py-2 ps-4 pe-2 shadow-float"
    >
      <p role="status" className="me-auto text-ink text-sm tabular-nums max-sm:w-[calc(100%-4rem)]">
        <Plural value={chosen.length} one="# person selected" other="# people selected" />
        {farCount > 0 && (
          <span className="text-ink-muted">
            {' · '}
            <Trans>{farCount} of them not in this list</Trans>
          </span>
        )}
      </p>
      <IconButton label={t`Select nobody`} size="sm" className="sm:order-last" onClick={onClear}>
        <X size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
      {mayRoles && (
        <Button size="sm" onClick={() => setOpen('give')}>
          <Trans>Give a role</Trans>
        </Button>
      )}
      {mayRoles && (
        <Button size="sm" onClick={() => setOpen('take')}>
          <Trans>Take a role</Trans>
        </Button>
      )}
      {mayNicknames && (
        <Button size="sm" onClick={() => setOpen('nicknames')}>
          <Trans>Reset nicknames</Trans>
        </Button>
      )}
      {removals.map((act) => (
        <Button key={act} size="sm" variant="danger" onClick={() => setOpen(act)}>
          {act === 'kick' ? <Trans>Kick</Trans> : <Trans>Ban</Trans>}
        </Button>
      ))}
      <BulkRoleDialog {...shared} act="give" isOpen={open === 'give'} />
      <BulkRoleDialog {...shared} act="take" isOpen={open === 'take'} />
      <ResetNicknamesDialog {...shared} isOpen={open === 'nicknames'} />
      {removals.map((act) => (
        <BulkRemovalDialog
          key={act}
          act={act}
          serverId={server.id}
          actor={actor}
          members={chosen}
          isOpen={open === act}
          onClose={() => setOpen(null)}
          onRemoved={onRemoved}
        />
      ))}
    </div>
  )
}
