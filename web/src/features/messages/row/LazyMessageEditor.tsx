import { lazyExtra } from '#lib/lazyExtra'

export const messageEditor = () => import('./MessageEditor')

/** Nobody edits before a moment after the first screen; until then the text stays as it is. */
export const LazyMessageEditor = lazyExtra(
  async () => (await messageEditor()).MessageEditor,
  ({ text }) => <p className="whitespace-pre-wrap">{text}</p>,
)
