import { useEffect, useRef } from 'react'

/**
 * After a step to another place the keyboard goes along, or it would stay on a link in the list. A composer
 * that has taken the focus by itself keeps it, and the first page of a visit moves nothing.
 */
export function useFocusMain(placeId: string): void {
  const lastPlaceId = useRef(placeId)
  useEffect(() => {
    if (lastPlaceId.current === placeId) return
    lastPlaceId.current = placeId
    const main = document.getElementById('main')
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true })
  }, [placeId])
}
