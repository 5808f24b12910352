import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import { useTitle } from './useTitle'

type Props = { title: MessageDescriptor | null; children: ReactNode }

/** A page with its name in the tab; null is Parley alone. */
export function Titled({ title, children }: Props) {
  const { _ } = useLingui()
  useTitle(title && _(title))
  return children
}
