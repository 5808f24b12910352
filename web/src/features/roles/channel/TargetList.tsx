import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { everyoneRoleId, type ServerId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { ChevronRight, Plus } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { arrowKeys } from '#lib/arrowKeys'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { AddTargetDialog } from './AddTargetDialog'
import { TargetPicture } from './TargetPicture'
import { type Target, useTargets } from './useTarget'

type Props = { serverId: ServerId; channel: Channel; mayManage: boolean }

/** Everyone, and each role and person that the channel says something of. */
export function TargetList({ serverId, channel, mayManage }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isAdding, setIsAdding] = useState(false)
  const everyone = everyoneRoleId(serverId)
  const ids = [...new Set([everyone, ...Object.keys(channel.overwrites)])]
  const targets = useTargets(serverId, ids)
  const open = (target: Target) => void navigate(urls.channelPermissions(serverId, channel.id, target.id))
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold text-base text-ink">
          <Trans>Roles and people</Trans>
        </h2>
        <Button size="sm" disabled={!mayManage} onClick={() => setIsAdding(true)}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          <Trans>Add</Trans>
        </Button>
      </div>
      <ul ref={arrowKeys} aria-label={t`Roles and people`} className="-mx-2">
        {targets.map((target) => {
          const { allow = [], deny = [] } = channel.overwrites[target.id] ?? {}
          const count = allow.length + deny.length
          return (
            <li key={target.id}>
              <Link
                to={urls.channelPermissions(serverId, channel.id, target.id)}
                data-focus-item
                className="flex min-h-10 items-center gap-2.5 rounded-control px-2 hover:bg-hover pointer-coarse:min-h-11"
              >
                <TargetPicture target={target} />
                <span className="min-w-0 flex-1 truncate font-medium text-ink">
                  {target.id === everyone ? t`everyone` : target.name}
                </span>
                <span className="shrink-0 text-ink-muted text-sm">
                  {count === 0 ? (
                    <Trans>As in the server</Trans>
                  ) : (
                    <Plural value={count} one="# change" other="# changes" />
                  )}
                </span>
                <ChevronRight
                  size={16}
                  strokeWidth={1.75}
                  aria-hidden
                  className="text-ink-faint rtl:-scale-x-100"
                />
              </Link>
            </li>
          )
        })}
      </ul>
      <AddTargetDialog
        serverId={serverId}
        exceptIds={ids}
        isOpen={isAdding}
        onOpenChange={setIsAdding}
        onChoose={open}
      />
    </section>
  )
}
