import { mergeProps } from '@base-ui/react/merge-props'
import {
  type ComponentType,
  cloneElement,
  type FocusEvent,
  type HTMLAttributes,
  lazy,
  type PointerEvent,
  type ReactElement,
  Suspense,
  useEffect,
  useState,
} from 'react'
import type { TooltipPopupProps } from './TooltipPopup'

const openAfterMs = 400
/** Long enough to move from the control onto the tooltip. */
const closeAfterMs = 120

// Without a connection there is simply no tooltip; what it says is also the control's accessible name.
const TooltipPopup = lazy(async (): Promise<{ default: ComponentType<TooltipPopupProps> }> => {
  try {
    return { default: (await import('./TooltipPopup')).TooltipPopup }
  } catch {
    return { default: () => null }
  }
})

type Props = { label: string; children: ReactElement<HTMLAttributes<HTMLElement>> }

/** Repeats what a control is called. It is only for the eye: the control must carry the label itself. */
export function Tooltip({ label, children }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [wanted, setWanted] = useState<{ anchor: HTMLElement | null; afterMs: number } | null>(null)
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => setAnchor(wanted.anchor), wanted.afterMs)
    return () => clearTimeout(timer)
  }, [wanted])
  const close = () => setWanted({ anchor: null, afterMs: 0 })

  const handlers = {
    onPointerEnter: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'mouse') setWanted({ anchor: event.currentTarget, afterMs: openAfterMs })
    },
    onPointerLeave: () => setWanted({ anchor: null, afterMs: closeAfterMs }),
    onPointerDown: close,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.matches(':focus-visible')) return
      setWanted({ anchor: event.currentTarget, afterMs: openAfterMs })
    },
    onBlur: close,
  }
  return (
    <>
      {cloneElement(children, mergeProps(children.props, handlers))}
      {anchor && (
        <Suspense>
          <TooltipPopup
            anchor={anchor}
            label={label}
            onPointerEnter={() => setWanted({ anchor, afterMs: 0 })}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  )
}
