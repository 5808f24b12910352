import { useLingui } from '@lingui/react/macro'
import { defaultEmojiDataResolver, type EmojiDataResolver } from 'frimousse'
import { useRef, useState } from 'react'
import { onlyDrawn } from './onlyDrawn'
import { tidyEmojis } from './tidyEmojis'
import { withFrequent } from './withFrequent'

/** Where the build put the names of all emoji (`web/build/emojiData.ts`). */
declare const emojiDataUrl: string

/** Everything frimousse shows. What could not be fetched is asked for again when the reader says so. */
export function useEmojiData(frequent: readonly string[], isSearching: () => boolean) {
  const { t } = useLingui()
  const [hasFailed, setHasFailed] = useState(false)
  const [categories, setCategories] = useState<readonly { index: number; label: string }[]>([])
  const tryAgain = useRef(() => {})

  const resolveEmojiData: EmojiDataResolver = async (locale, options) => {
    for (;;) {
      try {
        const all = await defaultEmojiDataResolver(locale, { ...options, emojibaseUrl: emojiDataUrl })
        const data = withFrequent(tidyEmojis({ ...all, emojis: onlyDrawn(all.emojis) }), {
          frequent,
          label: t`Frequently used`,
          isSearching,
        })
        const shown = new Set(data.emojis.map(({ category }) => category))
        setCategories(data.categories.filter(({ index }) => shown.has(index)))
        return data
      } catch (error) {
        if (options.signal?.aborted) throw error
        setHasFailed(true)
        await new Promise<void>((resolve) => {
          tryAgain.current = resolve
        })
        setHasFailed(false)
      }
    }
  }
  return { resolveEmojiData, categories, hasFailed, tryAgain: () => tryAgain.current() }
}
