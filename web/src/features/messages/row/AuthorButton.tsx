import type { ReactNode } from 'react'

type AuthorButtonProps = {
  /** Opens the author's card beside the anchor. */
  onAuthor: ((anchor: Element) => void) | undefined
  isTabStop: boolean
  label?: string
  children: ReactNode
}

/** Picture and name lead to the author's card, where there is one; Tab stops at the name of the row with the focus. */
export function AuthorButton({ onAuthor, isTabStop, label, children }: AuthorButtonProps) {
  if (!onAuthor) return children
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={label}
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => onAuthor(event.currentTarget)}
      className="flex min-w-0 rounded-control hover:underline"
    >
      {children}
    </button>
  )
}
