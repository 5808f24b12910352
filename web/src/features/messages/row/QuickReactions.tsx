import { Menu } from '@base-ui/react/menu'
import { Trans, useLingui } from '@lingui/react/macro'
import { SmilePlus } from 'lucide-react'
import { readFrequentEmojis } from '#features/emoji'
import { shortcutLabel } from '#features/keyboard'
import { MenuItem, MenuSeparator } from '#ui/MenuItem'
import type { Reacting } from './MessageActions'

/** What this reader reacts with most, and the way to everything else. */
export function QuickReactions({ put, pick }: Reacting) {
  const { t } = useLingui()
  return (
    <>
      <div className="flex justify-between gap-1 px-1 pb-1">
        {readFrequentEmojis(6).map((emoji) => (
          <Menu.Item
            key={emoji}
            aria-label={t`React with ${emoji}`}
            onClick={() => put(emoji)}
            className="grid size-9 place-items-center rounded-sm text-xl outline-none select-none data-highlighted:bg-active pointer-coarse:size-11"
          >
            {emoji}
          </Menu.Item>
        ))}
      </div>
      <MenuItem
        icon={<SmilePlus size={18} strokeWidth={1.75} />}
        shortcut={shortcutLabel('reactToMessage')}
        onSelect={() => pick(null)}
      >
        <Trans>Add reaction</Trans>
      </MenuItem>
      <MenuSeparator />
    </>
  )
}
