import { Toast } from '@base-ui/react/toast'
import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { buttonClass } from './buttonClass'
import { IconButton } from './IconButton'
import { toastManager } from './toastManager'

/** At most three toasts, above everything. F6 moves the keyboard to them and back. */
export function Toaster() {
  const { t } = useLingui()
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t`Notifications`}
          data-toasts
          className="fixed inset-x-4 bottom-[calc(env(safe-area-inset-bottom)+5rem)] z-50 flex flex-col gap-2 outline-none sm:inset-x-auto sm:end-6 sm:bottom-24 sm:w-90"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { t } = useLingui()
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['right', 'down']}
      className="translate-x-(--toast-swipe-movement-x) rounded-card bg-surface-3 shadow-float transition-[transform,opacity] duration-160 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex min-h-11 items-center gap-2 py-1.5 ps-4 pe-1.5">
        <Toast.Title className="min-w-0 flex-1 text-sm text-ink wrap-anywhere" render={<p />} />
        <Toast.Action className={buttonClass('secondary', 'sm')} />
        <Toast.Close render={<IconButton label={t`Dismiss`} size="sm" />}>
          <X size={18} strokeWidth={1.75} aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
