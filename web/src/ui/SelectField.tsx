import { Field, type FieldProps } from './Field'
import { fieldClass } from './fieldClass'

type SelectFieldProps<Value> = FieldProps & {
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string }[]
  isDisabled?: boolean
}

/** One of several. The browser's own select: on a phone it is the picker that people know. */
export function SelectField<Value>({
  label,
  hint,
  error,
  value,
  onChange,
  options,
  isDisabled = false,
}: SelectFieldProps<Value>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...control}
          disabled={isDisabled}
          value={options.findIndex((option) => option.value === value)}
          onChange={(event) => {
            const chosen = options[Number(event.target.value)]
            if (chosen) onChange(chosen.value)
          }}
          className={`${fieldClass} h-9 pointer-coarse:h-11`}
        >
          {options.map((option, index) => (
            <option key={index} value={index}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
