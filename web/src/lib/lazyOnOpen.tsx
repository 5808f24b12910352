import { type ComponentType, lazy, Suspense, useState } from 'react'

/** A dialog whose code is loaded when it is first opened. It stays in the tree, so that it can close gently. */
export function lazyOnOpen<Props extends { isOpen: boolean }>(load: () => Promise<ComponentType<Props>>) {
  const Loaded = lazy(async () => ({ default: await load() }))
  return function LazyOnOpen(props: Props) {
    const [wasOpened, setWasOpened] = useState(props.isOpen)
    if (props.isOpen && !wasOpened) setWasOpened(true)
    if (!wasOpened) return null
    return (
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
