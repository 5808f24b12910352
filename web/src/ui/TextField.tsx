import type { ComponentPropsWithRef } from 'react'
import { classNames } from './classNames'
import { Field, type FieldProps } from './Field'
import { fieldClass } from './fieldClass'

export type TextFieldProps = FieldProps & ComponentPropsWithRef<'input'>

export function TextField({ label, hint, error, id, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(control) => (
        <input
          {...rest}
          {...control}
          className={classNames(fieldClass, 'h-9 pointer-coarse:h-11', className)}
        />
      )}
    </Field>
  )
}
