import { useEffect, useState } from 'react'
import type { Token } from './Token'

/** The code in colours, once the highlighter and its language are there. Null until then, and where there are none. */
export function useTokens(text: string, language: string | null): readonly Token[] | null {
  const [known, setKnown] = useState<{ text: string; tokens: readonly Token[] | null }>()
  useEffect(() => {
    if (language === null) return
    let isGone = false
    import('./highlight')
      .then(({ highlight }) => highlight(text, language))
      .then((tokens) => isGone || setKnown({ text, tokens }))
      // Offline the colours are missing, and nothing else.
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [text, language])
  return known?.text === text ? known.tokens : null
}
