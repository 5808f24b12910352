import { useLingui } from '@lingui/react/macro'
import { Spinner } from '#ui/Spinner'
import { AuthFrame } from './AuthFrame'

export function CheckingLink() {
  const { t } = useLingui()
  return (
    <AuthFrame title={t`Checking the link`}>
      <div className="late text-ink-muted">
        <Spinner />
      </div>
    </AuthFrame>
  )
}
