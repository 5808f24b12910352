import type { EmojiPickerListProps } from 'frimousse'
import { plainEmoji } from './withFrequent'

/** What frimousse draws its list with. */
export const emojiGrid: NonNullable<EmojiPickerListProps['components']> = {
  CategoryHeader: ({ category, ...props }) => (
    <div {...props} className="bg-surface-3 px-3 pt-2 pb-1 font-medium text-ink-muted text-xs">
      {category.label}
    </div>
  ),
  // Frimousse counts from nought, where ARIA begins with one. It finds its rows by their number: the first goes without.
  Row: (props) => <div {...props} aria-rowindex={props['aria-rowindex'] || undefined} className="px-2" />,
  Emoji: ({ emoji, ...props }) => (
    <button
      type="button"
      {...props}
      role="gridcell"
      aria-colindex={props['aria-colindex'] === undefined ? undefined : props['aria-colindex'] + 1}
      className="grid h-9 w-[calc(100%/var(--frimousse-list-columns))] place-items-center rounded-control text-[1.375rem] leading-none data-active:bg-active pointer-coarse:h-11 pointer-coarse:text-[1.75rem]"
    >
      {plainEmoji(emoji.emoji)}
    </button>
  ),
}
