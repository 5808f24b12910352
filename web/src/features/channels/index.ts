export { ChannelIcon } from './ChannelIcon'
export { ChannelList } from './ChannelList'
export { ChannelListSkeleton } from './ChannelListSkeleton'
export {
  firstChannel,
  listedChannels,
  neighbourChannel,
  openableChannels,
  walkedChannels,
} from './channelTree'
export { useCollapsedCategories } from './collapsedCategories'
export { LazyCreateCategoryDialog } from './LazyCreateCategoryDialog'
export { useChannelTree } from './useChannelTree'
