import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react'
import { classNames } from '#ui/classNames'

/** Hidden from eyes, from assistive technology and from Tab until its reader asks. */
export function Spoiler({ isBlock, children }: { isBlock: boolean; children: ReactNode }) {
  const { t } = useLingui()
  const [isShown, setIsShown] = useState(false)
  const show = (event: MouseEvent | KeyboardEvent) => {
    // It may stand in a link, and a key may mean something to the row.
    event.preventDefault()
    event.stopPropagation()
    setIsShown(true)
  }
  const toShow = {
    role: 'button',
    'aria-label': t`Hidden text. Show it`,
    onClick: show,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') show(event)
    },
  }
  return (
    <span
      // The same element before and after, so that the focus stays where it is.
      {...(isShown ? {} : toShow)}
      tabIndex={isShown ? -1 : 0}
      className={classNames(
        'rounded-sm box-decoration-clone outline-offset-1',
        isBlock ? 'block' : 'px-0.5',
        isShown ? 'bg-active' : 'cursor-pointer bg-line-strong hover:bg-ink-faint',
      )}
    >
      <span inert={!isShown} className={isShown ? undefined : 'invisible'}>
        {children}
      </span>
    </span>
  )
}
