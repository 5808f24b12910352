import { Trans, useLingui } from '@lingui/react/macro'
import { ordinaryRaidGuard, raidBounds, raidGuard as schema } from '@parley/domain/moderation/raid'
import type { Server } from '@parley/domain/schema/server'
import { type SyntheticEvent, useState } from 'react'
import * as v from 'valibot'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { updateRaidGuard } from '#backend/moderationCalls'
import { Button } from '#ui/Button'
import { CheckboxField } from '#ui/CheckboxField'
import { FormError } from '#ui/FormError'
import { SelectField } from '#ui/SelectField'
import { showToast } from '#ui/showToast'
import { TextField } from '#ui/TextField'
import { usePauseLengths } from './usePauseLengths'

type Problems = { joins?: string; withinS?: string; form?: string }

/** What counts as a flood, and what follows. */
export function RaidGuardForm({ server }: { server: Server }) {
  const { t } = useLingui()
  const lengths = usePauseLengths()
  const guard = server.raidGuard ?? ordinaryRaidGuard
  const [isOn, setIsOn] = useState(server.raidGuard !== null)
  const [joins, setJoins] = useState(`${guard.joins}`)
  const [withinS, setWithinS] = useState(`${guard.withinS}`)
  const [pauseS, setPauseS] = useState(guard.pauseS)
  const [problems, setProblems] = useState<Problems>({})
  const [isBusy, setIsBusy] = useState(false)
  const [leastJoins, mostJoins] = raidBounds.joins
  const [leastS, mostS] = raidBounds.withinS

  async function save(event: SyntheticEvent) {
    event.preventDefault()
    const typed = { joins: Number(joins), withinS: Number(withinS), pauseS }
    const { entries } = schema
    const wrong = {
      ...(!v.is(entries.joins, typed.joins) && {
        joins: t`A whole number from ${leastJoins} to ${mostJoins}.`,
      }),
      ...(!v.is(entries.withinS, typed.withinS) && {
        withinS: t`A whole number from ${leastS} to ${mostS}.`,
      }),
    }
    setProblems(isOn ? wrong : {})
    if (isOn && Object.keys(wrong).length > 0) return
    setIsBusy(true)
    try {
      await updateRaidGuard({
        requestId: mintRequestId(),
        serverId: server.id,
        raidGuard: isOn ? typed : null,
      })
      showToast({ title: t`Saved` })
    } catch (error) {
      setProblems({ form: describeError(error) })
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form
      noValidate
      aria-label={t`Raid guard`}
      onSubmit={(event) => void save(event)}
      className="flex flex-col gap-4"
    >
      <CheckboxField
        label={t`Pause invites when many join at once`}
        hint={t`Whoever keeps order sees it at the top of the server, and the audit log has it.`}
        isChecked={isOn}
        onChange={setIsOn}
      />
      {isOn && (
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            label={t`So many people`}
            inputMode="numeric"
            autoComplete="off"
            value={joins}
            error={problems.joins}
            onChange={(event) => setJoins(event.target.value)}
          />
          <TextField
            label={t`Within seconds`}
            inputMode="numeric"
            autoComplete="off"
            value={withinS}
            error={problems.withinS}
            onChange={(event) => setWithinS(event.target.value)}
          />
          <SelectField label={t`Then pause for`} value={pauseS} onChange={setPauseS} options={lengths} />
        </div>
      )}
      <FormError>{problems.form}</FormError>
      <Button type="submit" variant="primary" className="self-start" isBusy={isBusy}>
        <Trans>Save</Trans>
      </Button>
    </form>
  )
}
