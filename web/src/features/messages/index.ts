export { Conversation } from './Conversation'
export { settleSends } from './settleSends'
export { useUnsentCount } from './unconfirmedSends'
