import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

/** For what a screen works without until its code is there, and also if that never comes, say offline. */
export function lazyExtra<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  /** Keeps its place meanwhile. */
  placeFor?: (props: Props) => ReactNode,
) {
  const Loaded = lazy(async () => {
    try {
      return { default: await load() }
    } catch {
      return { default: Nothing }
    }
  })
  return function LazyExtra(props: Props) {
    return (
      <Suspense fallback={placeFor?.(props)}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}

const Nothing = () => null
