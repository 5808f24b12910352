import { useLingui } from '@lingui/react/macro'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { classNames } from './classNames'
import { Field } from './Field'
import { fieldClass } from './fieldClass'
import { IconButton } from './IconButton'
import type { TextFieldProps } from './TextField'

export function PasswordField({ label, hint, error, id, className, ...rest }: Omit<TextFieldProps, 'type'>) {
  const { t } = useLingui()
  const [isShown, setIsShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(control) => (
        <div className="relative">
          <input
            {...rest}
            {...control}
            type={isShown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="none"
            className={classNames(fieldClass, 'h-9 pe-11 pointer-coarse:h-11', className)}
          />
          <IconButton
            label={isShown ? t`Hide password` : t`Show password`}
            size="sm"
            className="absolute inset-y-0 end-1 my-auto"
            onClick={() => setIsShown(!isShown)}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </Field>
  )
}
