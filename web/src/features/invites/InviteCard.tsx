import { Plural, Trans } from '@lingui/react/macro'
import type { InvitePreview } from '@parley/domain/api/callables'
import type { CSSProperties, ReactNode } from 'react'
import { Avatar } from '#ui/Avatar'
import { nameHue } from '#ui/nameHue'
import { ServerIcon } from '#ui/ServerIcon'

type Props = {
  preview: InvitePreview
  /** What the reader can do about it, and what stood in the way. */
  children: ReactNode
}

/** A server as seen from its doorstep: whose it is, what it is for, and whether somebody is in. */
export function InviteCard({ preview: { server, inviter, temporary }, children }: Props) {
  return (
    <article aria-label={server.name}>
      <div
        aria-hidden
        style={{ '--hue': nameHue(server.name) } as CSSProperties}
        className="h-24 bg-[light-dark(oklch(88%_0.045_var(--hue)),oklch(34%_0.045_var(--hue)))]"
      />
      <div className="flex flex-col items-center px-6 pb-8 text-center sm:px-10">
        <span className="squircle -mt-12 bg-surface-2 p-1.5">
          <ServerIcon name={server.name} src={server.icon} size={84} />
        </span>
        <p className="mt-4 flex items-center gap-2 text-ink-muted">
          {inviter ? (
            <>
              <Avatar name={inviter.displayName} src={inviter.avatar} size={24} />
              <Trans>{inviter.displayName} invites you to</Trans>
            </>
          ) : (
            <Trans>You are invited to</Trans>
          )}
        </p>
        <h1 className="mt-1 text-balance font-display font-semibold text-2xl text-ink tracking-tight wrap-anywhere">
          {server.name}
        </h1>
        {server.description !== '' && (
          <p className="mt-2 text-pretty text-ink-muted wrap-anywhere">{server.description}</p>
        )}
        <ul className="mt-4 flex flex-wrap justify-center gap-x-5 gap-y-1 text-ink text-sm tabular-nums">
          <li className="flex items-center gap-2">
            <span aria-hidden className="size-2 rounded-full bg-success" />
            <Trans>{server.onlineCount} online</Trans>
          </li>
          <li className="flex items-center gap-2">
            <span aria-hidden className="size-2 rounded-full border-2 border-ink-faint" />
            <Plural value={server.memberCount} one="# member" other="# members" />
          </li>
        </ul>
        <div className="mt-6 flex w-full flex-col gap-3">{children}</div>
        {temporary && (
          <p className="mt-4 text-pretty text-ink-faint text-sm">
            <Trans>For a visit: you leave again when you go offline, unless somebody gives you a role.</Trans>
          </p>
        )}
      </div>
    </article>
  )
}
