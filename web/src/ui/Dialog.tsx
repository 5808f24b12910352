import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { classNames } from './classNames'
import { dialogClass } from './dialogClass'
import { IconButton } from './IconButton'
import { ScrollRegion } from './ScrollRegion'

export type DialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  description?: ReactNode
  children: ReactNode
  footer?: ReactNode
  size?: 'md' | 'lg'
  /** Nothing inside takes the focus: the text itself does, so that the keyboard can scroll it. */
  isText?: boolean
}

const widths = { md: 'sm:w-115', lg: 'sm:w-180' }

export function Dialog({
  isOpen,
  onOpenChange,
  title,
  description,
  children,
  footer,
  size = 'md',
  isText = false,
}: DialogProps) {
  const { t } = useLingui()
  const popup = useRef<HTMLDivElement>(null)
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={dialogClass.backdrop} />
        <BaseDialog.Popup
          ref={popup}
          // A frame around all the text would be all that one sees at first: one Tab leads to it.
          initialFocus={() => (isText ? popup.current : true)}
          className={classNames(dialogClass.popup, widths[size])}
        >
          <header className="px-5 pt-5 pe-14">
            <BaseDialog.Title className={dialogClass.title}>{title}</BaseDialog.Title>
            {description && (
              <BaseDialog.Description className={dialogClass.description}>
                {description}
              </BaseDialog.Description>
            )}
          </header>
          {isText ? (
            <ScrollRegion label={title} className="px-5 py-4">
              {children}
            </ScrollRegion>
          ) : (
            <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
          )}
          {footer && <footer className={dialogClass.footer}>{footer}</footer>}
          {/* Last, so that the first field has the focus when the dialog opens. */}
          <BaseDialog.Close render={<IconButton label={t`Close`} className="absolute end-3.5 top-3.5" />}>
            <X size={20} strokeWidth={1.75} aria-hidden="true" />
          </BaseDialog.Close>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
