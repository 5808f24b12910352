import { lazyExtra } from '#lib/lazyExtra'

/** A moment after the first screen, which keeps its place. */
export const LazyReactionBar = lazyExtra(
  async () => (await import('./ReactionBar')).ReactionBar,
  ({ reactions }) => reactions && <div className="my-1 h-6.5 pointer-coarse:h-8.5" />,
)
