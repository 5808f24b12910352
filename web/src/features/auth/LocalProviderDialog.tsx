import { valibotResolver } from '@hookform/resolvers/valibot'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useSyncExternalStore } from 'react'
import { useForm } from 'react-hook-form'
import * as v from 'valibot'
import { type ProviderPerson, providerQuestion } from '#backend/local'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { TextField } from '#ui/TextField'
import { emailField } from './fields'
import { fieldSentence } from './placeError'
import { providerNames } from './providerNames'

const person = v.object({ email: emailField, name: v.pipe(v.string(), v.trim()) })

/** In a local suite, in place of the window of Google or GitHub: there one says who one is. */
export function LocalProviderDialog() {
  const { t } = useLingui()
  const formId = useId()
  const question = useSyncExternalStore(providerQuestion.subscribe, providerQuestion.get)
  if (!question) return null
  const name = providerNames[question.provider]
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && question.cancel()}
      title={t`In place of ${name}`}
      description={t`This is a local Parley, which cannot ask ${name} who you are. Say it yourself: an address is one person there, and everything after this is as with ${name}.`}
      footer={
        <>
          <Button variant="ghost" onClick={question.cancel}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={formId} variant="primary">
            <Trans>Sign in</Trans>
          </Button>
        </>
      }
    >
      <PersonForm id={formId} onAnswer={question.answer} />
    </Dialog>
  )
}

function PersonForm({ id, onAnswer }: { id: string; onAnswer: (person: ProviderPerson) => void }) {
  const { t } = useLingui()
  const { register, handleSubmit, formState } = useForm({
    resolver: valibotResolver(person),
    defaultValues: { email: '', name: '' },
  })
  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => void handleSubmit(onAnswer)(event)}
      className="flex flex-col gap-4"
    >
      <TextField
        label={t`Address there`}
        type="email"
        autoComplete="off"
        error={fieldSentence(formState.errors.email)}
        {...register('email')}
      />
      <TextField label={t`Name there`} autoComplete="off" {...register('name')} />
    </form>
  )
}
