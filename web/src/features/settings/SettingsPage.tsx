import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import type { SignedIn } from '#features/auth'
import { showShortcuts } from '#features/keyboard'
import { type SettingsSection, urls } from '#lib/urls'
import { SettingsFrame } from '#ui/SettingsFrame'
import { AccountSection } from './AccountSection'
import { AppearanceSection } from './AppearanceSection'

type SettingsPageProps = {
  me: SignedIn
  section: SettingsSection
  /** Messages that no server has acknowledged: logging out would lose them. */
  unsentCount: number
  /** Where Esc leads: the place one came from. */
  closeUrl: string
}

export function SettingsPage({ me, section, unsentCount, closeUrl }: SettingsPageProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  return (
    <SettingsFrame
      label={t`Settings`}
      closeLabel={t`Close settings`}
      sections={[
        { to: urls.settings('account'), label: t`Account` },
        { to: urls.settings('appearance'), label: t`Appearance` },
      ]}
      onClose={() => void navigate(closeUrl)}
      navEnd={
        // Keys are for those who have some.
        <button
          type="button"
          onClick={() => showShortcuts(true)}
          className="flex h-9 items-center rounded-control px-3 text-start font-medium text-base text-ink-muted hover:bg-hover hover:text-ink md:w-48 pointer-coarse:hidden"
        >
          <Trans>Keyboard shortcuts</Trans>
        </button>
      }
    >
      {section === 'account' ? (
        <AccountSection me={me} unsentCount={unsentCount} />
      ) : (
        <AppearanceSection uid={me.uid} />
      )}
    </SettingsFrame>
  )
}
