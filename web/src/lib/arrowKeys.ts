/**
 * A ref for a list of links or buttons marked with `data-focus-item`: arrow keys, Home and End move the focus.
 * Tab still reaches each of them; these keys are a shortcut for people who know lists.
 */
export function arrowKeys(list: HTMLElement | null): (() => void) | undefined {
  if (!list) return undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const items = [...list.querySelectorAll<HTMLElement>('[data-focus-item]')]
    const next = target(items, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  list.addEventListener('keydown', onKeyDown)
  return () => list.removeEventListener('keydown', onKeyDown)
}

function target(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const index = items.findIndex((item) => item === document.activeElement)
  if (index === -1) return undefined
  if (key === 'ArrowDown') return items[(index + 1) % items.length]
  if (key === 'ArrowUp') return items.at(index - 1)
  if (key === 'Home') return items[0]
  return key === 'End' ? items.at(-1) : undefined
}
