export { TypingIndicator } from './TypingIndicator'
export { useTyping } from './useTyping'
export { useTypingNotice } from './useTypingNotice'
