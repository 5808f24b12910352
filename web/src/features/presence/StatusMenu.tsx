import { Menu as BaseMenu } from '@base-ui/react/menu'
import { useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import { type PresenceStatus, presenceStatus } from '@parley/domain/schema/presence'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { describeError } from '#backend/errors'
import { updatePresence } from '#backend/presence'
import { menuClass } from '#ui/menuClass'
import { showToast } from '#ui/showToast'
import { PresenceDot } from './PresenceDot'
import { useStateName } from './useStateName'

type Props = { uid: Uid; status: PresenceStatus; trigger: ReactElement }

/** Mounted by the press that opens it. */
export function StatusMenu({ uid, status, trigger }: Props) {
  const { t } = useLingui()
  const nameOf = useStateName()
  const hints: Record<PresenceStatus, string | null> = {
    online: null,
    idle: null,
    dnd: t`Others see that you are busy.`,
    invisible: t`You seem offline to others.`,
  }
  const client = useQueryClient()
  const choose = (next: PresenceStatus) =>
    void updatePresence(client, uid, next).catch((error: unknown) =>
      showToast({ title: describeError(error) }),
    )
  return (
    <BaseMenu.Root defaultOpen>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner side="right" align="end" sideOffset={8} className="z-50 outline-none">
          <BaseMenu.Popup className={menuClass}>
            <BaseMenu.RadioGroup
              aria-label={t`Status`}
              value={status}
              onValueChange={(value) => choose(value as PresenceStatus)}
            >
              {presenceStatus.options.map((option) => (
                <BaseMenu.RadioItem
                  key={option}
                  value={option}
                  closeOnClick
                  className="flex min-h-9 items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-ink outline-none select-none data-checked:bg-selected data-highlighted:bg-active pointer-coarse:min-h-11"
                >
                  <span className="grid w-3 shrink-0 place-items-center">
                    <PresenceDot state={option === 'invisible' ? null : option} />
                  </span>
                  <span className="min-w-0 flex-1">
                    {nameOf(option)}
                    {hints[option] !== null && (
                      <span className="block text-ink-muted text-xs">{hints[option]}</span>
                    )}
                  </span>
                </BaseMenu.RadioItem>
              ))}
            </BaseMenu.RadioGroup>
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
