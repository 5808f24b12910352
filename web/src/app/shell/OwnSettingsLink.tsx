import { useLingui } from '@lingui/react/macro'
import { Settings } from 'lucide-react'
import { Link } from 'react-router'
import { urls } from '#lib/urls'
import { Tooltip } from '#ui/Tooltip'

export function OwnSettingsLink() {
  const { t } = useLingui()
  const label = t`Settings`
  return (
    <Tooltip label={label}>
      <Link
        to={urls.settings('account')}
        aria-label={label}
        className="grid size-11 place-items-center rounded-full text-ink-muted transition-colors hover:bg-hover hover:text-ink"
      >
        <Settings size={20} strokeWidth={1.75} aria-hidden />
      </Link>
    </Tooltip>
  )
}
