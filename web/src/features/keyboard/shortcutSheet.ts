import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ShortcutId } from './shortcuts'

/** Where the keys of a group mean something: within one group no key may mean two things. */
export type ShortcutGroup = 'around' | 'reading' | 'writing' | 'message'

export const groupTitles: Record<ShortcutGroup, MessageDescriptor> = {
  around: msg`Getting around`,
  reading: msg`Reading`,
  writing: msg`Writing`,
  message: msg`On a message`,
}

type Entry = { readonly group: ShortcutGroup; readonly words: MessageDescriptor }

/** What the overlay says of every shortcut, in its order. */
export const shortcutSheet: Record<ShortcutId, Entry> = {
  openSwitcher: { group: 'around', words: msg`Find or jump to a place or a person` },
  previousChannel: { group: 'around', words: msg`Previous channel` },
  nextChannel: { group: 'around', words: msg`Next channel` },
  previousUnreadChannel: { group: 'around', words: msg`Previous unread channel` },
  nextUnreadChannel: { group: 'around', words: msg`Next unread channel` },
  previousServer: { group: 'around', words: msg`Previous server` },
  nextServer: { group: 'around', words: msg`Next server` },
  toggleMemberList: { group: 'around', words: msg`Show or hide members` },
  showShortcuts: { group: 'around', words: msg`Show these shortcuts` },

  markChannelRead: { group: 'reading', words: msg`Mark the channel as read` },
  markServerRead: { group: 'reading', words: msg`Mark the server as read` },
  pageUp: { group: 'reading', words: msg`Scroll up` },
  pageDown: { group: 'reading', words: msg`Scroll down` },

  sendMessage: { group: 'writing', words: msg`Send` },
  breakLine: { group: 'writing', words: msg`New line` },
  editLastMessage: { group: 'writing', words: msg`Edit your last message, from an empty field` },
  cancelReply: { group: 'writing', words: msg`Cancel the reply` },
  insertEmoji: { group: 'writing', words: msg`Insert an emoji` },

  previousMessage: { group: 'message', words: msg`Message above` },
  nextMessage: { group: 'message', words: msg`Message below` },
  firstMessage: { group: 'message', words: msg`First loaded message` },
  lastMessage: { group: 'message', words: msg`Newest loaded message` },
  replyToMessage: { group: 'message', words: msg`Reply` },
  reactToMessage: { group: 'message', words: msg`Add reaction` },
  editMessage: { group: 'message', words: msg`Edit` },
  copyMessage: { group: 'message', words: msg`Copy text` },
  deleteMessage: { group: 'message', words: msg`Delete` },
  writeAgain: { group: 'message', words: msg`Back to writing` },
}
