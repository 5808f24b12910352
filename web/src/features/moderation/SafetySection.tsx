import { Trans, useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import type { PauseLength } from '@parley/domain/moderation/raid'
import type { Server } from '@parley/domain/schema/server'
import { useState } from 'react'
import { useClockPast, usePermissions } from '#features/servers'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { SelectField } from '#ui/SelectField'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { describeUntil } from './describeUntil'
import { RaidGuardForm } from './RaidGuardForm'
import { useInvitePause } from './useInvitePause'
import { usePauseLengths } from './usePauseLengths'

/** What helps when too many come at once. */
export function SafetySection({ server, me }: { server: Server; me: Uid }) {
  const { t } = useLingui()
  const mayManage = usePermissions({ serverId: server.id, uid: me }).has('manageServer')
  return (
    <SettingsSectionFrame title={t`Safety`}>
      <div className="flex flex-col gap-8">
        <PauseSwitch server={server} />
        {mayManage && <RaidGuardForm key={JSON.stringify(server.raidGuard)} server={server} />}
      </div>
    </SettingsSectionFrame>
  )
}

function PauseSwitch({ server }: { server: Server }) {
  const { t } = useLingui()
  const lengths = usePauseLengths()
  const [seconds, setSeconds] = useState<PauseLength>(3_600)
  const [nowMs] = useState(() => Date.now())
  const { isBusy, problem, pause, resume } = useInvitePause(server.id)
  const until = server.invitePause?.until ?? 0
  const isPaused = !useClockPast(until)
  return (
    <section aria-label={t`Invites`} className="flex flex-col gap-4">
      <p role="status" className="text-pretty text-ink-muted">
        {isPaused ? (
          <Trans>
            Invites are paused until {describeUntil(until, nowMs)}. Nobody can join before; whoever is here
            stays.
          </Trans>
        ) : (
          <Trans>Invites work. While they are paused nobody can join; whoever is here stays.</Trans>
        )}
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={isPaused ? t`Pause from now for` : t`Pause for`}
          value={seconds}
          onChange={setSeconds}
          options={lengths}
        />
        <Button variant="danger" isBusy={isBusy} onClick={() => void pause(seconds)}>
          {isPaused ? <Trans>Change pause</Trans> : <Trans>Pause invites now</Trans>}
        </Button>
        {isPaused && (
          <Button isBusy={isBusy} onClick={() => void resume()}>
            <Trans>Resume invites</Trans>
          </Button>
        )}
      </div>
      <FormError>{problem}</FormError>
    </section>
  )
}
