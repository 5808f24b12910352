import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

const kinds = ['contextmenu', 'touchstart'] as const

/**
 * For one context menu over a whole list: what it is about to open for. Where `find` answers null, the browser's
 * own menu appears.
 */
export function useContextTarget<Target>(
  list: RefObject<HTMLElement | null>,
  find: (pointed: HTMLElement) => Target | null,
): Target | null {
  const [target, setTarget] = useState<Target | null>(null)
  const onMenu = useEffectEvent((event: Event) => {
    const found = find(event.target as HTMLElement)
    if (found === null) event.stopPropagation()
    else setTarget(found)
  })
  useEffect(() => {
    const element = list.current
    const listener = (event: Event) => onMenu(event)
    for (const kind of kinds) element?.addEventListener(kind, listener, { passive: true })
    return () => {
      for (const kind of kinds) element?.removeEventListener(kind, listener)
    }
  }, [list])
  return target
}
