import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import { Button } from './Button'
import { classNames } from './classNames'
import { dialogClass } from './dialogClass'

export type ConfirmDialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  body: ReactNode
  /** Names the act: "Delete message", not "OK". */
  confirmLabel: string
  onConfirm: () => void
  isDanger?: boolean
}

export function ConfirmDialog({
  isOpen,
  onOpenChange,
  title,
  body,
  confirmLabel,
  onConfirm,
  isDanger = false,
}: ConfirmDialogProps) {
  const cancelRef = useRef<HTMLButtonElement>(null)
  const confirmRef = useRef<HTMLButtonElement>(null)
  const confirm = () => {
    onOpenChange(false)
    onConfirm()
  }
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        {/* Also above another dialog, which steps back like everything else. */}
        <AlertDialog.Backdrop forceRender className={dialogClass.backdrop} />
        {/* Enter must not destroy anything by habit. */}
        <AlertDialog.Popup
          initialFocus={isDanger ? cancelRef : confirmRef}
          className={classNames(dialogClass.popup, 'sm:w-100')}
        >
          <div className="px-5 pt-5 pb-4">
            <AlertDialog.Title className={dialogClass.title}>{title}</AlertDialog.Title>
            <AlertDialog.Description className={dialogClass.description} render={<div />}>
              {body}
            </AlertDialog.Description>
          </div>
          <footer className={dialogClass.footer}>
            <AlertDialog.Close render={<Button variant="ghost" ref={cancelRef} />}>
              <Trans>Cancel</Trans>
            </AlertDialog.Close>
            <Button ref={confirmRef} variant={isDanger ? 'danger' : 'primary'} onClick={confirm}>
              {confirmLabel}
            </Button>
          </footer>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
