import { mergeProps } from '@base-ui/react/merge-props'
import {
  cloneElement,
  type HTMLAttributes,
  lazy,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  Suspense,
  type TouchEvent,
  useEffect,
  useEffectEvent,
  useState,
} from 'react'

type Point = { x: number; y: number }

/** As long as systems wait that tell of a long press themselves; Safari on a phone does not. */
const longPressMs = 500
/** A finger that moves farther scrolls. */
const longPressPx = 10

const popup = () => import('./ContextMenuPopup')
const ContextMenuPopup = lazy(async () => ({ default: (await popup()).ContextMenuPopup }))

type Props = { children: ReactElement<HTMLAttributes<HTMLElement>>; items: ReactNode }

/** The same items by right click, by the keyboard's menu key and by long press. */
export function ContextMenu({ children, items }: Props) {
  const [at, setAt] = useState<Point | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  /** Where a finger rests. */
  const [press, setPress] = useState<Point | null>(null)

  // After the first paint, and before anybody can ask for it.
  useEffect(() => void popup().catch(() => undefined), [])

  const open = async (point: Point) => {
    const isLoaded = await popup().then(
      () => true,
      () => false,
    )
    // Without a connection there is no menu; what it offers stands elsewhere too.
    if (!isLoaded) return
    setAt(point)
    setIsOpen(true)
  }
  const openForPress = useEffectEvent(open)
  useEffect(() => {
    if (!press) return
    const timer = setTimeout(() => void openForPress(press), longPressMs)
    return () => clearTimeout(timer)
  }, [press])
  const endPress = () => setPress(null)

  const handlers = {
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault()
      endPress()
      void open({ x: event.clientX, y: event.clientY })
    },
    onTouchStart: ({ touches }: TouchEvent) => {
      const finger = touches.length === 1 ? touches[0] : undefined
      setPress(finger ? { x: finger.clientX, y: finger.clientY } : null)
    },
    onTouchMove: ({ touches }: TouchEvent) => {
      const finger = touches[0]
      if (!finger || !press) return
      if (Math.hypot(finger.clientX - press.x, finger.clientY - press.y) > longPressPx) endPress()
    },
    // The finger that opened the menu lifts again: some browsers would count that as a tap beside it, which closes it.
    onTouchEnd: (event: TouchEvent) => {
      endPress()
      if (isOpen) event.preventDefault()
    },
    onTouchCancel: endPress,
    style: { WebkitTouchCallout: 'none' } as const,
  }
  return (
    <>
      {cloneElement(children, mergeProps(children.props, handlers))}
      {at && (
        <Suspense>
          <ContextMenuPopup at={at} isOpen={isOpen} onOpenChange={setIsOpen}>
            {items}
          </ContextMenuPopup>
        </Suspense>
      )}
    </>
  )
}
