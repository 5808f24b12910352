import { type ReactNode, useId } from 'react'

type CheckboxFieldProps = {
  label: string
  hint?: ReactNode
  isChecked: boolean
  onChange: (isChecked: boolean) => void
}

/** Yes or no, with a sentence about what yes means. The whole row is the target. */
export function CheckboxField({ label, hint, isChecked, onChange }: CheckboxFieldProps) {
  const hintId = useId()
  return (
    <label className="touch-target flex cursor-pointer gap-3">
      <input
        type="checkbox"
        checked={isChecked}
        aria-describedby={hint ? hintId : undefined}
        aria-label={label}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4.5 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className="block font-medium text-ink text-sm">{label}</span>
        {hint && (
          <span id={hintId} className="block text-ink-faint text-sm">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
