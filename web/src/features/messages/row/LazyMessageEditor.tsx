import { lazy, Suspense } from 'react'
import type { MessageEditorProps } from './MessageEditor'

export const messageEditor = () => import('./MessageEditor')
const Editor = lazy(async () => ({ default: (await messageEditor()).MessageEditor }))

/** Loaded a moment after the first screen: nobody edits before. */
export const LazyMessageEditor = (props: MessageEditorProps) => (
  <Suspense fallback={<p className="whitespace-pre-wrap">{props.text}</p>}>
    <Editor {...props} />
  </Suspense>
)
