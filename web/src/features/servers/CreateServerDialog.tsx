import { Trans, useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import type { ChannelId, ServerId } from '@parley/domain/ids'
import { serverName } from '@parley/domain/schema/server'
import { type SyntheticEvent, useId, useState } from 'react'
import * as v from 'valibot'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { createServer } from '#backend/serverCalls'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { FormError } from '#ui/FormError'
import { TextField } from '#ui/TextField'

type Created = { serverId: ServerId; channelId: ChannelId }
type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onCreated: (place: Created) => void }

export function CreateServerDialog({ isOpen, onOpenChange, onCreated }: Props) {
  const { t } = useLingui()
  const formId = useId()
  const [isBusy, setIsBusy] = useState(false)
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t`Create a server`}
      description={t`A place for your people, with channels for what you talk about.`}
      footer={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy}>
            <Trans>Create server</Trans>
          </Button>
        </>
      }
    >
      <CreateServerForm id={formId} onBusyChange={setIsBusy} onCreated={onCreated} />
    </Dialog>
  )
}

type FormProps = { id: string; onBusyChange: (isBusy: boolean) => void; onCreated: Props['onCreated'] }

/** Lives as long as the dialog is open, and so does its request id: trying again never makes a second server. */
function CreateServerForm({ id, onBusyChange, onCreated }: FormProps) {
  const { t } = useLingui()
  const [requestId] = useState(mintRequestId)
  const nameField = useFocusOnMount<HTMLInputElement>()
  const [name, setName] = useState('')
  const [nameProblem, setNameProblem] = useState<string>()
  const [failure, setFailure] = useState<string>()

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const parsed = v.safeParse(serverName, name)
    if (!parsed.success) {
      setNameProblem(t`Use between ${limits.serverNameMin} and ${limits.serverNameMax} characters.`)
      return
    }
    onBusyChange(true)
    setFailure(undefined)
    try {
      onCreated(await createServer({ requestId, name: parsed.output }))
    } catch (error) {
      setFailure(describeError(error))
    } finally {
      onBusyChange(false)
    }
  }

  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <TextField
        label={t`Server name`}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
          setNameProblem(undefined)
        }}
        error={nameProblem}
        ref={nameField}
        autoComplete="off"
        maxLength={limits.serverNameMax}
      />
      {failure !== undefined && <FormError>{failure}</FormError>}
    </form>
  )
}
