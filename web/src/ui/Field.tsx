import { type ReactNode, useId } from 'react'

export type FieldProps = { label: string; hint?: ReactNode; error?: string | undefined }

type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** A label, its control, and the sentence below it: a hint, or what is wrong. */
export function Field({
  label,
  hint,
  error,
  id: givenId,
  children,
}: FieldProps & { id?: string | undefined; children: (control: ControlProps) => ReactNode }) {
  const ownId = useId()
  const id = givenId ?? ownId
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {/* Always in the tree, so that a screen reader hears what appears in it. */}
      <p
        id={noteId}
        aria-live="polite"
        className={error ? 'text-sm text-danger' : 'text-sm text-ink-faint empty:hidden'}
      >
        {note}
      </p>
    </div>
  )
}
