import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'

export type SegmentedControlProps<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string; icon?: ReactNode }[]
  isDisabled?: boolean
}

/** One of a few. For more than four, or long words, use a list. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  onChange,
  options,
  isDisabled = false,
}: SegmentedControlProps<Value>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={onChange}
      disabled={isDisabled}
      className="inline-flex max-w-full flex-wrap gap-0.5 rounded-card border border-line bg-surface-1 p-0.5"
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          aria-label={option.label}
          className="touch-target inline-flex h-8 items-center justify-center gap-2 rounded-control px-3 text-sm font-medium text-ink-muted transition-colors select-none hover:text-ink data-disabled:cursor-not-allowed data-disabled:opacity-60 data-checked:bg-surface-3 data-checked:text-ink data-checked:shadow-[0_0_0_1px_var(--color-line-strong)]"
        >
          {option.icon}
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
