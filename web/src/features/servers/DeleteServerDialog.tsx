import { Trans, useLingui } from '@lingui/react/macro'
import type { Server } from '@parley/domain/schema/server'
import { type SyntheticEvent, useId, useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { deleteServer } from '#backend/serverCalls'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { TextField } from '#ui/TextField'

type Props = { server: Server; isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** Typing the name takes a moment to think. Once it is deleted, the page notices as everybody else's does. */
export function DeleteServerDialog({ server, isOpen, onOpenChange }: Props) {
  const { t } = useLingui()
  const formId = useId()
  const [isBusy, setIsBusy] = useState(false)
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t`Delete ${server.name}?`}
      description={t`Its channels and everything said in them go for everybody, and nobody can bring them back.`}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={formId} variant="danger" isBusy={isBusy}>
            <Trans>Delete server</Trans>
          </Button>
        </>
      }
    >
      <DeleteServerForm id={formId} server={server} onBusyChange={setIsBusy} />
    </Dialog>
  )
}

type FormProps = { id: string; server: Server; onBusyChange: (isBusy: boolean) => void }

function DeleteServerForm({ id, server, onBusyChange }: FormProps) {
  const { t } = useLingui()
  const nameField = useFocusOnMount<HTMLInputElement>()
  const [requestId] = useState(mintRequestId)
  const [name, setName] = useState('')
  const [nameProblem, setNameProblem] = useState<string>()
  const [failure, setFailure] = useState<string>()

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (name.trim() !== server.name) {
      setNameProblem(t`This is not the name: type “${server.name}”.`)
      return
    }
    onBusyChange(true)
    setFailure(undefined)
    try {
      await deleteServer({ requestId, serverId: server.id })
    } catch (error) {
      setFailure(describeError(error))
      onBusyChange(false)
    }
  }

  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <TextField
        label={t`Type the server’s name to go on`}
        placeholder={server.name}
        value={name}
        error={nameProblem}
        onChange={(event) => {
          setName(event.target.value)
          setNameProblem(undefined)
        }}
        ref={nameField}
        autoComplete="off"
      />
      {failure !== undefined && <FormError>{failure}</FormError>}
    </form>
  )
}
