import { Trans } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type MouseEvent, type ReactNode, useEffect, useEffectEvent } from 'react'
import { NavLink } from 'react-router'
import { classNames } from './classNames'
import { IconButton } from './IconButton'

export type SettingsFrameProps = {
  /** Names the list of sections. */
  label: string
  closeLabel: string
  sections: readonly { to: string; label: string }[]
  /** Below the sections. */
  navEnd?: ReactNode
  onClose: () => void
  /** What is inside takes all the room there is, and scrolls by itself. */
  isFull?: boolean
  /** What was typed is not saved: nothing leads away from it, and whoever tries is told through `onHeld`. */
  isHeld?: boolean
  onHeld?: () => void
  children: ReactNode
}

/** A page like a dialog: it covers everything, and Esc leads back. */
export function SettingsFrame(props: SettingsFrameProps) {
  const { label, closeLabel, sections, onClose, isFull = false, isHeld = false, onHeld, children } = props
  const close = () => (isHeld ? onHeld?.() : onClose())
  useEscape(close)
  const stayIfHeld = (event: MouseEvent) => {
    if (!isHeld) return
    event.preventDefault()
    onHeld?.()
  }

  return (
    <div
      className={classNames(
        'flex h-dvh flex-col bg-surface-2 md:flex-row',
        isFull ? 'overflow-hidden' : 'overflow-y-auto',
      )}
    >
      <nav
        aria-label={label}
        className="flex shrink-0 gap-1 bg-surface-1 px-4 pt-4 pb-2 max-md:me-14 max-md:overflow-x-auto md:w-[clamp(13rem,32vw,24rem)] md:flex-col md:items-end md:border-line md:border-e md:px-3 md:pt-16"
      >
        {sections.map((section) => (
          <NavLink
            key={section.to}
            to={section.to}
            // Esc leads back to where one came from, not through the sections one looked at.
            replace
            onClick={stayIfHeld}
            className={({ isActive }) =>
              classNames(
                'touch-target flex h-9 shrink-0 items-center rounded-control px-3 font-medium text-base md:w-48',
                isActive ? 'bg-selected text-ink' : 'text-ink-muted hover:bg-hover hover:text-ink',
              )
            }
          >
            {section.label}
          </NavLink>
        ))}
        {props.navEnd}
      </nav>
      <main
        id="main"
        className={classNames(
          'min-w-0 flex-1 px-4 pt-6 md:px-10 md:pt-16',
          isFull ? 'flex min-h-0 flex-col' : 'pb-16 md:overflow-y-auto',
        )}
      >
        <div className={isFull ? 'flex min-h-0 max-w-280 flex-1 flex-col' : 'max-w-160'}>{children}</div>
      </main>
      <div className="absolute end-4 top-4 flex flex-col items-center max-md:h-9 max-md:justify-center md:end-6 md:top-14">
        <IconButton label={closeLabel} onClick={close}>
          <X size={20} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
        <span aria-hidden="true" className="text-ink-faint text-xs max-md:hidden">
          <Trans>Esc</Trans>
        </span>
      </div>
    </div>
  )
}

function useEscape(onEscape: () => void) {
  const escape = useEffectEvent(onEscape)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog that Esc has just closed has said so.
      if (event.key === 'Escape' && !event.defaultPrevented) escape()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
