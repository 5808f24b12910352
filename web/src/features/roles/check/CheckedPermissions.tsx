import { Collapsible } from '@base-ui/react/collapsible'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { explain } from '@parley/domain/permissions/explain'
import { permissionGroupNames, permissionsOf } from '@parley/domain/permissions/permissionGroups'
import type { PermissionsInput } from '@parley/domain/permissions/permissionsIn'
import type { Channel, Role } from '@parley/domain/schema/server'
import { Check, ChevronRight, X } from 'lucide-react'
import { groupText, permissionText } from '../permissionText'
import { StepSentence } from './StepSentence'

type Props = {
  input: PermissionsInput & { readonly roles: readonly Role[] }
  channel: Channel
}

/** Every permission that means something in such a channel: whether, and, opened, why. */
export function CheckedPermissions({ input, channel }: Props) {
  const { i18n } = useLingui()
  const groups = permissionGroupNames
    .map((group) => ({ group, permissions: permissionsOf(group, channel.type) }))
    .filter(({ permissions }) => permissions.length > 0)
  return groups.map(({ group, permissions }) => (
    <section key={group} className="flex flex-col gap-1">
      <h2 className="border-line border-b pb-2 font-semibold text-base text-ink">
        {i18n._(groupText[group])}
      </h2>
      {permissions.map((permission) => {
        const { steps, isAllowed } = explain(input, permission)
        return (
          <Collapsible.Root key={permission} className="-mx-2">
            <Collapsible.Trigger className="group flex min-h-10 w-full items-center gap-2.5 rounded-control px-2 text-start hover:bg-hover pointer-coarse:min-h-11">
              <Verdict isAllowed={isAllowed} />
              <span className="min-w-0 flex-1 text-ink">{i18n._(permissionText[permission].label)}</span>
              <ChevronRight
                size={16}
                strokeWidth={1.75}
                aria-hidden
                className="shrink-0 text-ink-faint transition-transform group-data-panel-open:rotate-90 motion-reduce:transition-none rtl:-scale-x-100"
              />
            </Collapsible.Trigger>
            <Collapsible.Panel>
              <ol className="flex flex-col gap-1.5 pt-1 pe-2 pb-3 ps-9 text-ink-muted text-sm">
                {steps.map((step, n) => (
                  <li key={step.kind} className={n === steps.length - 1 ? 'text-ink' : undefined}>
                    <StepSentence
                      step={step}
                      serverId={input.serverId as ServerId}
                      channelId={channel.id}
                      roles={input.roles}
                    />
                    {n === steps.length - 1 && steps.length > 1 && (
                      <span className="text-ink-muted">
                        {' '}
                        <Trans>That decides.</Trans>
                      </span>
                    )}
                  </li>
                ))}
              </ol>
            </Collapsible.Panel>
          </Collapsible.Root>
        )
      })}
    </section>
  ))
}

/** By a sign and in words, not by colour alone. */
function Verdict({ isAllowed }: { isAllowed: boolean }) {
  const { t } = useLingui()
  const Sign = isAllowed ? Check : X
  return (
    <>
      <Sign
        size={18}
        strokeWidth={2}
        aria-hidden
        className={`shrink-0 ${isAllowed ? 'text-success' : 'text-danger'}`}
      />
      <span className="sr-only">{isAllowed ? t`May:` : t`May not:`}</span>
    </>
  )
}
