import { Trans } from '@lingui/react/macro'
import { Copy, Eraser, Flag, Link, Pencil, Reply, Trash2 } from 'lucide-react'
import { shortcutLabel } from '#features/keyboard'
import { MenuItem, MenuSeparator } from '#ui/MenuItem'
import type { MessageActions } from './MessageActions'
import { QuickReactions } from './QuickReactions'

/** The toolbar's actions with their names: by right click, the menu key and long press. */
export function MessageMenu(actions: MessageActions) {
  const { reply, react, edit, remove, copyText, copyLink, report, purge } = actions
  return (
    <>
      {react && <QuickReactions {...react} />}
      {reply && (
        <MenuItem
          icon={<Reply size={18} strokeWidth={1.75} />}
          shortcut={shortcutLabel('replyToMessage')}
          onSelect={reply}
        >
          <Trans>Reply</Trans>
        </MenuItem>
      )}
      {edit && (
        <MenuItem
          icon={<Pencil size={18} strokeWidth={1.75} />}
          shortcut={shortcutLabel('editMessage')}
          onSelect={edit}
        >
          <Trans>Edit</Trans>
        </MenuItem>
      )}
      {copyText && (
        <MenuItem
          icon={<Copy size={18} strokeWidth={1.75} />}
          shortcut={shortcutLabel('copyMessage')}
          onSelect={copyText}
        >
          <Trans>Copy text</Trans>
        </MenuItem>
      )}
      {copyLink && (
        <MenuItem icon={<Link size={18} strokeWidth={1.75} />} onSelect={copyLink}>
          <Trans>Copy link</Trans>
        </MenuItem>
      )}
      {(report ?? remove) && <MenuSeparator />}
      {report && (
        <MenuItem icon={<Flag size={18} strokeWidth={1.75} />} onSelect={report}>
          <Trans>Report message</Trans>
        </MenuItem>
      )}
      {remove && (
        <>
          {purge && (
            <MenuItem icon={<Eraser size={18} strokeWidth={1.75} />} isDanger onSelect={purge}>
              <Trans>Delete from here…</Trans>
            </MenuItem>
          )}
          <MenuItem
            icon={<Trash2 size={18} strokeWidth={1.75} />}
            shortcut={shortcutLabel('deleteMessage')}
            isDanger
            onSelect={remove}
          >
            <Trans>Delete message</Trans>
          </MenuItem>
        </>
      )}
    </>
  )
}
