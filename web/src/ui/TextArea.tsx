import type { ComponentPropsWithRef } from 'react'
import { classNames } from './classNames'
import { Field, type FieldProps } from './Field'
import { fieldClass } from './fieldClass'

export type TextAreaProps = FieldProps & ComponentPropsWithRef<'textarea'>

/** For a few lines; `rows` says how many it shows. */
export function TextArea({ label, hint, error, id, className, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(control) => (
        <textarea {...rest} {...control} className={classNames(fieldClass, 'resize-none py-2', className)} />
      )}
    </Field>
  )
}
