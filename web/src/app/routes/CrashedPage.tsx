import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FallbackProps } from 'react-error-boundary'
import { Button } from '#ui/Button'
import { Crash } from '#ui/drawings/Crash'
import { ErrorState } from '#ui/ErrorState'
import { isMissingCode } from '../update/missingCode'
import { updateNow } from '../update/serviceWorkerUpdate'
import { useTitle } from '../useTitle'

/** What was typed is in drafts and unsent messages, which live outside of the page that stopped. */
export const CrashedPage = ({ error }: FallbackProps) =>
  isMissingCode(error) ? <PartMissing /> : <Fault error={error} />

function PartMissing() {
  const { t } = useLingui()
  useTitle(t`A part of Parley is missing`)
  return (
    <main className="grid min-h-dvh place-items-center bg-surface-2">
      <ErrorState
        drawing={<Crash />}
        title={t`A part of Parley is missing`}
        body={t`It could not be loaded: there is no network, or Parley has just been updated. Nothing you wrote is lost. Reload to go on.`}
        action={
          <Button variant="primary" onClick={() => void updateNow()}>
            <Trans>Reload</Trans>
          </Button>
        }
      />
    </main>
  )
}

function Fault({ error }: { error: unknown }) {
  const { t } = useLingui()
  const [isCopied, setIsCopied] = useState(false)
  useTitle(t`This page stopped working`)
  const copy = async () => {
    await navigator.clipboard.writeText(detailsOf(error))
    setIsCopied(true)
  }
  return (
    <main className="grid min-h-dvh place-items-center bg-surface-2">
      <ErrorState
        drawing={<Crash />}
        title={t`This page stopped working`}
        body={t`A fault in Parley did this. Nothing you wrote is lost: drafts and unsent messages are kept on this device. Reload to go on.`}
        action={
          <>
            <Button variant="primary" onClick={() => window.location.reload()}>
              <Trans>Reload</Trans>
            </Button>
            <Button onClick={() => void copy()}>
              {isCopied ? <Trans>Copied</Trans> : <Trans>Copy details</Trans>}
            </Button>
          </>
        }
      />
    </main>
  )
}

/** For whoever is told about it. Names of places and code, and nothing that anybody wrote. */
function detailsOf(error: unknown): string {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
  return [new Date().toISOString(), window.location.pathname, navigator.userAgent, what].join('\n')
}
