import { useLingui } from '@lingui/react/macro'
import type { Channel } from '@parley/domain/schema/server'
import type { Ref } from 'react'
import { Field } from '#ui/Field'
import { fieldClass } from '#ui/fieldClass'
import type { ChannelGroup } from './channelTree'

type Props = {
  groups: readonly ChannelGroup[]
  value: Channel | null
  onChange: (category: Channel | null) => void
  error?: string | undefined
  ref?: Ref<HTMLSelectElement>
}

/** The browser's own select: on a phone it is the picker that people know. */
export function CategoryField({ groups, value, onChange, error, ref }: Props) {
  const { t } = useLingui()
  const categories = groups.flatMap((group) => (group.category ? [group.category] : []))
  if (categories.length === 0) return null
  return (
    <Field label={t`Category`} error={error}>
      {(control) => (
        <select
          {...control}
          ref={ref}
          value={value?.id ?? ''}
          onChange={(event) =>
            onChange(categories.find((category) => category.id === event.target.value) ?? null)
          }
          className={`${fieldClass} h-9 pointer-coarse:h-11`}
        >
          <option value="">{t`None`}</option>
          {categories.map((category) => (
            <option key={category.id} value={category.id}>
              {category.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
