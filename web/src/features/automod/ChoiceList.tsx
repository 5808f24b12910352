import { Trans } from '@lingui/react/macro'

type ChoiceListProps<Id extends string> = {
  label: string
  choices: readonly { id: Id; name: string }[]
  chosen: readonly Id[]
  most: number
  onChange: (chosen: Id[]) => void
}

/** Several of many, as far as that goes. */
export function ChoiceList<Id extends string>({
  label,
  choices,
  chosen,
  most,
  onChange,
}: ChoiceListProps<Id>) {
  if (choices.length === 0) return null
  const isFull = chosen.length >= most
  const toggle = (id: Id) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-ink text-sm">{label}</legend>
      <div className="-mx-2 grid max-h-44 overflow-y-auto sm:grid-cols-2">
        {choices.map(({ id, name }) => (
          <label
            key={id}
            className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2 hover:bg-hover has-disabled:opacity-60 pointer-coarse:min-h-11"
          >
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={isFull && !chosen.includes(id)}
              onChange={() => toggle(id)}
              className="size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 truncate text-ink">{name}</span>
          </label>
        ))}
      </div>
      {isFull && (
        <p className="text-ink-muted text-sm">
          <Trans>That is as many as can be exempt.</Trans>
        </p>
      )}
    </fieldset>
  )
}
