import { useLingui } from '@lingui/react/macro'
import { slowModePresets } from '@parley/domain/channels/slowMode'
import { SelectField } from '#ui/SelectField'
import { describeInterval } from './describeInterval'

type Props = {
  value: number
  onChange: (seconds: number) => void
  /** How it was: also what nobody offers can stay. */
  initial: number
}

/** How long everybody waits between two messages. */
export function SlowModeField({ value, onChange, initial }: Props) {
  const { t } = useLingui()
  const offered = [...new Set<number>([...slowModePresets, initial])].toSorted((one, other) => one - other)
  return (
    <SelectField
      label={t`Slow mode`}
      hint={t`How long everybody waits between two messages. Administrators and whoever may bypass slow mode need not.`}
      value={value}
      onChange={onChange}
      options={offered.map((seconds) => ({
        value: seconds,
        label: seconds === 0 ? t`Off` : describeInterval(seconds),
      }))}
    />
  )
}
