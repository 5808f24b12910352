import { Trans, useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import type { Settings } from '@parley/domain/schema/user'
import { Monitor, Moon, Sun } from 'lucide-react'
import { describeError } from '#backend/errors'
import { updateSettings } from '#backend/settings'
import { SegmentedControl } from '#ui/SegmentedControl'
import { showToast } from '#ui/showToast'
import { applyTheme } from '#ui/theme'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { useTheme } from './useTheme'

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

export function AppearanceSection({ uid }: { uid: Uid }) {
  const { t } = useLingui()
  const theme = useTheme(uid)

  const choose = (next: Settings['theme']) => {
    applyTheme(next)
    updateSettings(uid, { theme: next }).catch((error: unknown) => showToast({ title: describeError(error) }))
  }

  return (
    <SettingsSectionFrame title={t`Appearance`}>
      <div className="flex flex-col items-start gap-3">
        <h2 className="font-medium text-base text-ink">
          <Trans>Theme</Trans>
        </h2>
        <SegmentedControl
          label={t`Theme`}
          value={theme}
          onChange={choose}
          options={[
            { value: 'dark', label: t`Dark`, icon: <Moon {...icon} /> },
            { value: 'light', label: t`Light`, icon: <Sun {...icon} /> },
            { value: 'system', label: t`System`, icon: <Monitor {...icon} /> },
          ]}
        />
        <p className="text-ink-muted text-sm">
          <Trans>Follows you to your other devices.</Trans>
        </p>
      </div>
    </SettingsSectionFrame>
  )
}
