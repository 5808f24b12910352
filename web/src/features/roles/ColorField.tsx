import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Ban } from 'lucide-react'
import { classNames } from '#ui/classNames'

const swatches = [
  ['#e5484d', msg`Red`],
  ['#e8713c', msg`Orange`],
  ['#e2a336', msg`Amber`],
  ['#5bb45f', msg`Green`],
  ['#2ba89a', msg`Teal`],
  ['#3c9bd6', msg`Blue`],
  ['#6e7de0', msg`Indigo`],
  ['#a873d9', msg`Violet`],
  ['#d96bb0', msg`Pink`],
  ['#9aa0a6', msg`Grey`],
] as const

type Props = { value: string | null; onChange: (color: string | null) => void }

/** A colour of a small set, any other, or none. */
export function ColorField({ value, onChange }: Props) {
  const { t, i18n } = useLingui()
  const isOwn = value !== null && swatches.every(([color]) => color !== value)
  const dot = 'size-8 rounded-full pointer-coarse:size-11 disabled:cursor-not-allowed disabled:opacity-50'
  const ring = (isChosen: boolean) => isChosen && 'outline-2 outline-ink outline-offset-2'
  return (
    <fieldset>
      <legend className="pb-2 font-medium text-ink text-sm">
        <Trans>Colour</Trans>
      </legend>
      <div className="flex flex-wrap items-center gap-2.5">
        <button
          type="button"
          aria-label={t`No colour`}
          title={t`No colour`}
          aria-pressed={value === null}
          onClick={() => onChange(null)}
          className={classNames(
            dot,
            'grid place-items-center border border-line-strong text-ink-muted',
            ring(value === null),
          )}
        >
          <Ban size={18} strokeWidth={1.75} aria-hidden />
        </button>
        {swatches.map(([color, name]) => (
          <button
            key={color}
            type="button"
            aria-label={i18n._(name)}
            title={i18n._(name)}
            aria-pressed={value === color}
            onClick={() => onChange(color)}
            className={classNames(dot, ring(value === color))}
            style={{ backgroundColor: color }}
          />
        ))}
        <label className="flex items-center gap-2 text-ink-muted text-sm">
          <input
            type="color"
            value={value ?? '#808080'}
            onChange={(event) => onChange(event.target.value)}
            className={classNames(
              dot,
              'cursor-pointer appearance-none overflow-hidden border border-line-strong bg-transparent [&::-webkit-color-swatch-wrapper]:p-0 [&::-webkit-color-swatch]:border-0',
              ring(isOwn),
            )}
          />
          {isOwn ? value : <Trans>Another</Trans>}
        </label>
      </div>
    </fieldset>
  )
}
