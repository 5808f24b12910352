import { Trans, useLingui } from '@lingui/react/macro'
import { isSameAddress } from '@parley/domain/markdown/addresses'
import { readableHost } from '@parley/domain/markdown/readableHost'
import { textOf } from '@parley/domain/markdown/textOf'
import type { Link } from '@parley/domain/markdown/tree'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { LazyConfirmDialog } from '#ui/LazyConfirmDialog'
import { PlaceLink } from './PlaceLink'
import { placeOf } from './placeOf'

const look = 'text-link underline-offset-2 hover:underline'

export function TextLink({ link, children }: { link: Link; children: ReactNode }) {
  const { href, isMasked } = link
  const place = isMasked ? null : placeOf(href, location.origin)
  if (place) return <PlaceLink place={place} />
  const isHidden = isMasked && !isSameAddress(textOf([{ kind: 'paragraph', children: link.children }]), href)
  const lookalike = readableHost(href)
  if (isHidden || lookalike !== null) {
    return (
      <DisguisedLink link={link} isHidden={isHidden} lookalike={lookalike}>
        {children}
      </DisguisedLink>
    )
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={link.title ?? undefined} className={look}>
      {children}
    </a>
  )
}

type DisguisedProps = {
  link: Link
  /** Whether its text is not its address. */
  isHidden: boolean
  /** Its host, where that has letters which may pass for others. */
  lookalike: string | null
  children: ReactNode
}

/** Its text does not say for certain where it leads, so that is said before anybody goes there. */
function DisguisedLink({ link: { href, title }, isHidden, lookalike, children }: DisguisedProps) {
  const { t } = useLingui()
  const [isAsking, setIsAsking] = useState(false)
  const host = new URL(href).host
  const ask = (event: MouseEvent) => {
    event.preventDefault()
    setIsAsking(true)
  }
  return (
    <>
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        title={title === null ? href : `${title} (${href})`}
        onClick={ask}
        // The middle button opens a tab as well.
        onAuxClick={(event) => event.button === 1 && ask(event)}
        className={look}
      >
        {children}
      </a>
      <LazyConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t`Leave Parley?`}
        body={
          <>
            <p>
              {isHidden ? (
                <Trans>The text of this link does not show its address, which is:</Trans>
              ) : (
                <Trans>This address can look like another one. Spelled out, it is:</Trans>
              )}
            </p>
            <Spelled>{href}</Spelled>
            {lookalike !== null && (
              <>
                <p className="mt-3">
                  <Trans>Its host is written in letters that can pass for others:</Trans>
                </p>
                <Spelled>{lookalike}</Spelled>
              </>
            )}
          </>
        }
        confirmLabel={t`Open ${host}`}
        onConfirm={() => window.open(href, '_blank', 'noopener,noreferrer')}
      />
    </>
  )
}

const Spelled = ({ children }: { children: string }) => (
  <p
    dir="ltr"
    className="mt-2 max-h-40 overflow-y-auto rounded-control bg-active px-2 py-1.5 font-mono text-sm wrap-anywhere text-ink [font-variant-ligatures:none]"
  >
    {children}
  </p>
)
