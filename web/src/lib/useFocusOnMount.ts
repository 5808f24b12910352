import { type RefObject, useEffect, useRef } from 'react'

/** For the field that a dialog was opened to fill. */
export function useFocusOnMount<Element extends HTMLElement>(): RefObject<Element | null> {
  const ref = useRef<Element>(null)
  useEffect(() => ref.current?.focus(), [])
  return ref
}
