import type { ChannelType } from '@parley/domain/schema/server'
import { Folder, Hash, Volume2 } from 'lucide-react'

const icons = { text: Hash, voice: Volume2, category: Folder } as const satisfies Record<ChannelType, unknown>

type Props = { type: ChannelType; className?: string }

export function ChannelIcon({ type, className = '' }: Props) {
  const Icon = icons[type]
  return <Icon size={18} strokeWidth={1.75} aria-hidden className={`shrink-0 ${className}`} />
}
