export { LazyMemberTimeout } from './LazyMemberTimeout'
export { LazyTimeoutNotice } from './LazyTimeoutNotice'
