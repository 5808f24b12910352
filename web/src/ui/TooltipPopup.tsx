import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'

export type TooltipPopupProps = {
  anchor: HTMLElement
  label: string
  onPointerEnter: () => void
  onClose: () => void
}

/** The part that measures and places: heavier than everything around it, so it comes with the first tooltip. */
export function TooltipPopup({ anchor, label, onPointerEnter, onClose }: TooltipPopupProps) {
  return (
    <BaseTooltip.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner anchor={anchor} sideOffset={6} className="z-50">
          <BaseTooltip.Popup
            onPointerEnter={onPointerEnter}
            onPointerLeave={onClose}
            className="max-w-64 rounded-control bg-ink px-2 py-1 text-xs text-surface-2 transition-opacity data-starting-style:opacity-0"
          >
            {label}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  )
}
