import { Dialog } from '@base-ui/react/dialog'
import { Popover } from '@base-ui/react/popover'
import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
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
  children: ReactNode
}

/** A card beside what it tells about; on a phone a sheet from below. */
export function FloatingCard({ anchor, ...props }: FloatingCardProps) {
  const isPhone = useMediaQuery('(max-width: 639.98px)')
  return anchor && !isPhone ? <CardBeside anchor={anchor} {...props} /> : <Sheet {...props} />
}

type PartProps = Omit<FloatingCardProps, 'anchor'>

function CardBeside({ isOpen, onOpenChange, labelledBy, anchor, children }: PartProps & { anchor: Element }) {
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side="right"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          collisionAvoidance={{ side: 'flip', align: 'shift', fallbackAxisSide: 'none' }}
          className="z-40"
        >
          <Popover.Popup
            aria-labelledby={labelledBy}
            className="flex max-h-(--available-height) w-75 flex-col overflow-y-auto rounded-card bg-surface-3 shadow-float outline-none transition-[transform,opacity] data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Sheet({ isOpen, onOpenChange, labelledBy, children }: PartProps) {
  const { t } = useLingui()
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogClass.backdrop} />
        <Dialog.Popup
          aria-labelledby={labelledBy}
          className={classNames(dialogClass.popup, 'overflow-y-auto sm:w-90')}
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
