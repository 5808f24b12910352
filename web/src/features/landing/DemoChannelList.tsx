import { Hash } from 'lucide-react'
import { Link } from 'react-router'
import { classNames } from '#ui/classNames'
import { type DemoChannel, demoChannels, demoServerName } from './demoChannels'
import { lookUrl } from './lookUrl'

const groups = [...new Set(demoChannels.map(({ category }) => category))].map((category) => ({
  category,
  channels: demoChannels.filter((channel) => channel.category === category),
}))

export function DemoChannelList({ active, onOpen }: { active: DemoChannel; onOpen?: () => void }) {
  return (
    <>
      <header className="flex h-12 shrink-0 items-center border-b border-line px-4 font-semibold">
        <h2 className="truncate">{demoServerName}</h2>
      </header>
      <nav aria-label={demoServerName} className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {groups.map(({ category, channels }) => (
          <div key={category} className="pt-3">
            {category && (
              <h3 className="truncate px-2 pb-1 text-xs font-medium text-ink-muted">{category}</h3>
            )}
            <ul>
              {channels.map((channel) => (
                <li key={channel.name} className="py-px">
                  <Link
                    to={lookUrl(channel.name)}
                    {...(onOpen && { onClick: onOpen })}
                    aria-current={channel === active ? 'page' : undefined}
                    className={classNames(
                      'flex min-h-8 items-center gap-2 rounded-control px-2 pointer-coarse:min-h-11',
                      channel === active
                        ? 'bg-selected text-ink'
                        : 'text-ink-muted hover:bg-hover hover:text-ink',
                    )}
                  >
                    <Hash
                      size={18}
                      strokeWidth={1.75}
                      aria-hidden="true"
                      className="shrink-0 text-ink-faint"
                    />
                    <span className="truncate">{channel.name}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  )
}
