import { Trans, useLingui } from '@lingui/react/macro'
import type { ListedBan } from '@parley/domain/api/moderationCallables'
import type { ServerId } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { Ban } from 'lucide-react'
import { useRef, useState } from 'react'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { ConfirmDialog } from '#ui/ConfirmDialog'
import { ErrorState } from '#ui/ErrorState'
import { FormError } from '#ui/FormError'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { Skeleton } from '#ui/Skeleton'
import { TextField } from '#ui/TextField'
import { BanByIdDialog } from './BanByIdDialog'
import { BanRow } from './BanRow'
import { useBans } from './useBans'

/** Whom a server keeps out, and why. */
export function BansSection({ serverId }: { serverId: ServerId }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const { bans, error, hasMore, isReading, loadMore, retry, unban } = useBans(serverId, typed.trim())
  const [doomed, setDoomed] = useState<ListedBan>()
  const [isAsking, setIsAsking] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [isBanning, setIsBanning] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  /** The button went with its row: whoever has only keys goes on above the list. */
  const focusAfter = () => search.current?.focus()
  return (
    <SettingsSectionFrame title={t`Bans`}>
      <div className="flex flex-col gap-4">
        <Button className="self-start" onClick={() => setIsBanning(true)}>
          <Ban size={16} strokeWidth={1.75} aria-hidden />
          <Trans>Ban somebody by id</Trans>
        </Button>
        <TextField
          ref={search}
          type="search"
          label={t`Search bans`}
          hint={t`By how a name or username begins, or by a whole id.`}
          maxLength={moderationLimits.banSearchMax}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {failure !== undefined && <FormError>{describeError(failure)}</FormError>}
        {bans && bans.length > 0 && (
          <ul aria-label={t`Bans`} className="-mx-2 flex flex-col">
            {bans.map((each) => (
              <BanRow
                key={each.id}
                ban={each}
                onUnban={() => {
                  setDoomed(each)
                  setIsAsking(true)
                }}
              />
            ))}
          </ul>
        )}
        {bans?.length === 0 && (
          <p role="status" className="text-ink-muted">
            {typed.trim() === '' ? (
              <Trans>Nobody is banned. Whoever is stands here, with the reason.</Trans>
            ) : (
              <Trans>Nobody who is banned is called so.</Trans>
            )}
          </p>
        )}
        {error && (
          <ErrorState
            title={t`The bans could not be loaded`}
            body={describeError(error)}
            action={<Button onClick={retry}>{t`Try again`}</Button>}
          />
        )}
        {!bans && !error && <Loading />}
        {hasMore && !error && (
          <Button className="self-start" isBusy={isReading} onClick={loadMore}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
      <BanByIdDialog serverId={serverId} isOpen={isBanning} onClose={() => setIsBanning(false)} />
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t`Lift the ban of ${doomed?.name ?? ''}?`}
        body={t`They may come back by any invite.`}
        confirmLabel={t`Lift ban`}
        onConfirm={() => {
          setFailure(undefined)
          if (doomed) unban(doomed.id).then(focusAfter, setFailure)
        }}
      />
    </SettingsSectionFrame>
  )
}

function Loading() {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Loading bans`} className="late flex flex-col gap-4 py-1">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex flex-col gap-2">
          <Skeleton className="h-3.5 w-32" />
          <Skeleton className="h-3.5 w-3/5" />
        </div>
      ))}
    </div>
  )
}
