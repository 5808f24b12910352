import { useLingui } from '@lingui/react/macro'
import type { PresenceStatus } from '@parley/domain/schema/presence'

/** What a state is called. */
export function useStateName(): (state: PresenceStatus) => string {
  const { t } = useLingui()
  return (state) => {
    if (state === 'online') return t`Online`
    if (state === 'idle') return t`Idle`
    return state === 'dnd' ? t`Do not disturb` : t`Invisible`
  }
}
