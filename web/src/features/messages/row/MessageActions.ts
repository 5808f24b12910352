/** What may be done with one message. An action that is absent is not offered. */
export type MessageActions = {
  reply?: (() => void) | undefined
  react?: Reacting | undefined
  edit?: (() => void) | undefined
  remove?: (() => void) | undefined
  copyText?: (() => void) | undefined
  copyLink?: (() => void) | undefined
  /** Many at once, beginning here. */
  purge?: (() => void) | undefined
  report?: (() => void) | undefined
}

/** With one of these, or with whatever is found beside the anchor. */
export type Reacting = {
  put: (emoji: string) => void
  pick: (anchor: Element | null) => void
}

/** What may be done with a message that was not sent. */
export type FailedMessageActions = {
  /** Absent while it would be refused again. */
  retry: (() => void) | undefined
  copyText: () => void
  discard: () => void
}
