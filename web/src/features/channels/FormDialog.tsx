import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'

/** What a form needs of the dialog around it: its id, for the button outside of it, and whom to tell that it works. */
type FormProps = { id: string; onBusyChange: (isBusy: boolean) => void }

type Props = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  description?: ReactNode
  submitLabel: string
  /** Drawn only while the dialog is open, so that each opening starts anew. */
  children: (form: FormProps) => ReactNode
}

/** A dialog that is one form, with its way out and its one act below. */
export function FormDialog({ isOpen, onOpenChange, title, description, submitLabel, children }: Props) {
  const formId = useId()
  const [isBusy, setIsBusy] = useState(false)
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      footer={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      {children({ id: formId, onBusyChange: setIsBusy })}
    </Dialog>
  )
}
