export { Composer } from './Composer'
export { replyTargets, useReplyTarget } from './drafts'
