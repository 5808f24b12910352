/**
 * Every key that means something, by what it does. Handlers look their keys up here, and `shortcutSheet.ts` must
 * have words for each, or it does not compile: none works that the overlay does not show.
 *
 * `Mod` is Ctrl, and ⌘ on Apple's keyboards; `Plus` is the sign +. The words are apart because the first paint needs only the keys.
 */
export const shortcuts = {
  openSwitcher: ['Mod+K'],
  showShortcuts: ['Mod+/'],
  previousChannel: ['Alt+ArrowUp'],
  nextChannel: ['Alt+ArrowDown'],
  previousUnreadChannel: ['Alt+Shift+ArrowUp'],
  nextUnreadChannel: ['Alt+Shift+ArrowDown'],
  previousServer: ['Mod+Alt+ArrowUp'],
  nextServer: ['Mod+Alt+ArrowDown'],
  toggleMemberList: ['Mod+U'],

  markChannelRead: ['Escape'],
  markServerRead: ['Shift+Escape'],
  pageUp: ['PageUp'],
  pageDown: ['PageDown'],

  sendMessage: ['Enter', 'Mod+Enter'],
  breakLine: ['Shift+Enter'],
  editLastMessage: ['ArrowUp'],
  cancelReply: ['Escape'],
  insertEmoji: ['Mod+E'],

  previousMessage: ['ArrowUp'],
  nextMessage: ['ArrowDown'],
  firstMessage: ['Home'],
  lastMessage: ['End'],
  replyToMessage: ['R'],
  reactToMessage: ['Plus'],
  editMessage: ['E'],
  copyMessage: ['C'],
  deleteMessage: ['Delete', 'Backspace'],
  writeAgain: ['Escape'],
} as const satisfies Record<string, readonly [string, ...string[]]>

export type ShortcutId = keyof typeof shortcuts
