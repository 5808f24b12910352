import { Dialog } from '@base-ui/react/dialog'
import { Popover } from '@base-ui/react/popover'
import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useMediaQuery } from '#lib/useMediaQuery'
import { classNames } from './classNames'
import { dialogClass } from './dialogClass'
import { IconButton } from './IconButton'

type FloatingCardProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** The id of the heading inside. */
  labelledBy: string
  /** What it is about; without one it stands in the middle. */
  anchor: Element | null
  side?: 'right' | 'top'
  size?: 'md' | 'lg'
  /** The first thing inside is a field. Under a finger it waits for a tap, or the keyboard would cover the rest. */
  startsWithField?: boolean
  children: ReactNode
}

const widths = {
  md: { card: 'w-75', sheet: 'sm:w-90' },
  lg: { card: 'w-88 pointer-coarse:w-106', sheet: 'sm:w-88 sm:pointer-coarse:w-106' },
}

/** A card beside what it tells about; on a phone a sheet from below. */
export function FloatingCard({ anchor, ...props }: FloatingCardProps) {
  const isPhone = useMediaQuery('(max-width: 639.98px)')
  return anchor && !isPhone ? <CardBeside anchor={anchor} {...props} /> : <Sheet {...props} />
}

type PartProps = Omit<FloatingCardProps, 'anchor'>

function CardBeside(props: PartProps & { anchor: Element }) {
  const { isOpen, onOpenChange, labelledBy, anchor, side = 'right', size = 'md', children } = props
  const focus = useInitialFocus(props)
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open, { reason, event, cancel }) => {
        // What it stands beside may close it by itself, and would open it again at once.
        const isOnAnchor = event.target instanceof Node && anchor.contains(event.target)
        if (reason === 'outside-press' && isOnAnchor) cancel()
        else onOpenChange(open)
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side={side}
          align={side === 'top' ? 'end' : 'start'}
          sideOffset={8}
          collisionPadding={12}
          collisionAvoidance={{ side: 'flip', align: 'shift', fallbackAxisSide: 'none' }}
          className="z-40"
        >
          <Popover.Popup
            {...focus}
            aria-labelledby={labelledBy}
            className={classNames(
              'flex max-h-(--available-height) flex-col overflow-y-auto rounded-card bg-surface-3 shadow-float outline-none transition-[transform,opacity] data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0',
              widths[size].card,
            )}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Sheet(props: PartProps) {
  const { isOpen, onOpenChange, labelledBy, size = 'md', children } = props
  const { t } = useLingui()
  const focus = useInitialFocus(props)
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogClass.backdrop} />
        <Dialog.Popup
          {...focus}
          aria-labelledby={labelledBy}
          className={classNames(dialogClass.popup, 'overflow-y-auto', widths[size].sheet)}
        >
          {children}
          <Dialog.Close render={<IconButton label={t`Close`} className="absolute end-2 top-2" />}>
            <X size={20} strokeWidth={1.75} aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function useInitialFocus({ startsWithField = false }: PartProps) {
  const ref = useRef<HTMLDivElement>(null)
  const isTouch = useMediaQuery('(pointer: coarse)')
  return { ref, initialFocus: () => (startsWithField && isTouch ? ref.current : true) }
}
