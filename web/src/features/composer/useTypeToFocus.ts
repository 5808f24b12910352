import { type RefObject, useEffect } from 'react'
import { isSomethingFloating } from '#lib/isSomethingFloating'

const takesKeys = 'input, textarea, select, [contenteditable="true"]'

/** Any letter typed while nothing else wants it goes into the composer. */
export function useTypeToFocus(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPrintable = event.key.length === 1 && event.key !== ' '
      if (!isPrintable || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(takesKeys)) return
      if (isSomethingFloating()) return
      // Before the key's default action, so that the letter itself lands in the field.
      field.current?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [field])
}
