import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './classNames'

export type BannerProps = { tone: 'info' | 'warning' | 'danger'; children: ReactNode; action?: ReactNode }

const tones = {
  info: { Icon: Info, className: 'text-ink-muted' },
  warning: { Icon: TriangleAlert, className: 'text-warning' },
  danger: { Icon: CircleAlert, className: 'text-danger' },
}

/** A slim line across the top of a pane. Its icon says the tone without colour. */
export function Banner({ tone, children, action }: BannerProps) {
  const { Icon, className } = tones[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className="flex min-h-10 items-center gap-2.5 border-b border-line bg-surface-3 px-4 py-1.5 text-sm text-ink"
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" className={classNames('shrink-0', className)} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  )
}
