import { toastManager } from './toastManager'

export type ToastOptions = {
  title: string
  action?: { label: string; onSelect: () => void }
  /** 0 keeps it until it is closed. */
  durationMs?: number
}

/** One sentence about what just happened, and perhaps the way back. Never takes the focus. */
export function showToast({ title, action, durationMs = 5_000 }: ToastOptions): void {
  const id = toastManager.add({
    title,
    timeout: durationMs,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          action.onSelect()
          toastManager.close(id)
        },
      },
    }),
  })
}
