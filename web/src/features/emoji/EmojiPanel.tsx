import { Trans, useLingui } from '@lingui/react/macro'
import { EmojiPicker as Frimousse } from 'frimousse'
import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { useMediaQuery } from '#lib/useMediaQuery'
import { Button } from '#ui/Button'
import { classNames } from '#ui/classNames'
import { fieldClass } from '#ui/fieldClass'
import { CategoryBar } from './CategoryBar'
import { EmojiSkeleton } from './EmojiSkeleton'
import { emojiGrid } from './emojiGrid'
import { SkinToneButton } from './SkinToneButton'
import { keepSkinTone, readSkinTone } from './skinTone'
import { useEmojiData } from './useEmojiData'
import { plainEmoji } from './withFrequent'

type Props = {
  headingId: string
  label: string
  /** Most used first. */
  frequent: readonly string[]
  onChoose: (emoji: string) => void
}

/** What stands in the card: search, categories, all emoji, and the name of the one that Enter would choose. */
export function EmojiPanel({ headingId, label, frequent, onChoose }: Props) {
  const { t } = useLingui()
  const columns = useColumns()
  const viewport = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [isSearching, setIsSearching] = useState(false)
  const [skinTone, setSkinTone] = useState(readSkinTone)
  const data = useEmojiData(frequent.slice(0, columns), () => search.current?.value !== '')
  return (
    <Frimousse.Root
      columns={columns}
      skinTone={skinTone}
      resolveEmojiData={data.resolveEmojiData}
      onEmojiSelect={({ emoji }) => onChoose(plainEmoji(emoji))}
      className="flex min-h-0 flex-col"
    >
      <h2 id={headingId} className="sr-only">
        {label}
      </h2>
      <div className="relative m-2 mb-1 max-sm:me-14">
        <Search
          size={16}
          strokeWidth={1.75}
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-ink-faint"
        />
        <Frimousse.Search
          ref={search}
          aria-label={t`Search emoji`}
          placeholder={t`Search emoji`}
          onChange={(event) => setIsSearching(event.target.value !== '')}
          className={classNames(
            fieldClass,
            'h-9 ps-8.5 pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden',
          )}
        />
      </div>
      <CategoryBar categories={data.categories} viewport={viewport} isDisabled={isSearching} />
      <Frimousse.Viewport
        ref={viewport}
        className="h-76 min-h-24 shrink outline-none max-sm:h-[min(24rem,50dvh)]"
      >
        {data.hasFailed ? (
          <div role="alert" className="grid h-full place-content-center justify-items-center gap-3 px-8">
            <p className="text-center text-ink-muted text-sm">
              <Trans>The emoji could not be loaded. Check your connection.</Trans>
            </p>
            <Button
              size="sm"
              onClick={() => {
                // The button goes, and would take the focus along.
                search.current?.focus()
                data.tryAgain()
              }}
            >
              <Trans>Try again</Trans>
            </Button>
          </div>
        ) : (
          <Frimousse.Loading>
            <EmojiSkeleton columns={columns} />
          </Frimousse.Loading>
        )}
        <Frimousse.Empty className="absolute inset-0 grid place-content-center px-8 text-center text-ink-muted text-sm">
          {({ search: searched }) => <Trans>No emoji is called “{searched}”.</Trans>}
        </Frimousse.Empty>
        <Frimousse.List aria-label={t`Emoji`} components={emojiGrid} className="select-none pb-2" />
      </Frimousse.Viewport>
      <footer className="flex h-12 shrink-0 items-center gap-2 border-line border-t px-3 pointer-coarse:h-14">
        <Frimousse.ActiveEmoji>
          {({ emoji }) => (
            // Frimousse reads the name out, and the heading says what the picker is for.
            <p aria-hidden="true" data-active-emoji className="flex min-w-0 flex-1 items-center gap-2">
              {emoji && (
                <span className="font-(family-name:--frimousse-emoji-font) text-2xl leading-none">
                  {plainEmoji(emoji.emoji)}
                </span>
              )}
              <span className={classNames('truncate text-sm', emoji ? 'text-ink' : 'text-ink-faint')}>
                {emoji?.label ?? label}
              </span>
            </p>
          )}
        </Frimousse.ActiveEmoji>
        <SkinToneButton
          tone={skinTone}
          onChange={(tone) => {
            keepSkinTone(tone)
            setSkinTone(tone)
          }}
        />
      </footer>
    </Frimousse.Root>
  )
}

/** Nine where there is room, and on a phone as many as a finger can tell apart. */
function useColumns() {
  const isPhone = useMediaQuery('(max-width: 639.98px)')
  return isPhone ? Math.floor((window.innerWidth - 16) / 44) : 9
}
