import { useId } from 'react'

type Option<Value extends string> = { value: Value; label: string; help: string; isDisabled?: boolean }

type RadioListProps<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
}

/** One of a few, each with a sentence about what it means. */
export function RadioList<Value extends string>({ label, value, onChange, options }: RadioListProps<Value>) {
  const id = useId()
  return (
    <fieldset>
      <legend className="pb-1.5 font-medium text-ink text-sm">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-11 items-center gap-3 rounded-control px-2 py-1 hover:bg-hover has-disabled:opacity-60"
        >
          <input
            type="radio"
            aria-label={option.label}
            aria-describedby={`${id}-${option.value}`}
            name={id}
            checked={value === option.value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.value)}
            className="size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0">
            <span className="block font-medium text-ink text-sm">{option.label}</span>
            <span id={`${id}-${option.value}`} className="block text-ink-muted text-sm">
              {option.help}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
