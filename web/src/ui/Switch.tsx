import { Switch as BaseSwitch } from '@base-ui/react/switch'
import { useId } from 'react'

export type SwitchProps = {
  label: string
  hint?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  /** The hint says why. */
  isDisabled?: boolean
}

/** On or off; the place of its knob says which, so that nobody has to see a colour. */
export function Switch({ label, hint, isOn, onChange, isDisabled = false }: SwitchProps) {
  const id = useId()
  return (
    <div className="flex items-center gap-4">
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="font-medium text-base text-ink">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-ink-muted text-sm">
            {hint}
          </p>
        )}
      </div>
      <BaseSwitch.Root
        id={id}
        checked={isOn}
        onCheckedChange={onChange}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        // What a finger may miss it by lies around it: at 44 px it would be a circle.
        className="relative inline-flex h-6 w-10.5 shrink-0 cursor-pointer items-center rounded-full border border-line-strong bg-surface-1 p-0.5 transition-colors after:absolute after:-inset-2.5 data-disabled:cursor-not-allowed data-disabled:opacity-50 data-checked:border-accent data-checked:bg-accent"
      >
        <BaseSwitch.Thumb className="size-4.5 rounded-full bg-ink-muted transition-transform data-checked:translate-x-[calc(1.125rem*var(--inline-sign))] data-checked:bg-on-accent" />
      </BaseSwitch.Root>
    </div>
  )
}
