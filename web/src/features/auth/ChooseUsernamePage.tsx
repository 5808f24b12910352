import { valibotResolver } from '@hookform/resolvers/valibot'
import { Trans, useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import { FormProvider, useForm } from 'react-hook-form'
import * as v from 'valibot'
import { claimUsername } from '#backend/usernames'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { AuthFrame } from './AuthFrame'
import { displayNameField, usernameField } from './fields'
import { LogOutButton } from './LogOutButton'
import { ProfileFields, profileFields } from './ProfileFields'
import { placeError } from './placeError'
import { useRequestId } from './useRequestId'
import { useSession } from './useSession'

const profile = v.object({ displayName: displayNameField, username: usernameField })

/** For an account that has no name yet. What Google or GitHub calls them is a first guess. */
export function ChooseUsernamePage({ onClaimed }: { onClaimed: () => void }) {
  const { t } = useLingui()
  const session = useSession()
  const givenName = session.status === 'signed-in' ? session.givenName.slice(0, limits.displayNameMax) : ''
  const requestIdFor = useRequestId()
  const form = useForm({
    mode: 'onTouched',
    resolver: valibotResolver(profile),
    defaultValues: { displayName: givenName, username: '' },
  })

  const submit = form.handleSubmit(async ({ displayName, username }) => {
    try {
      await claimUsername({ requestId: requestIdFor(`${username} ${displayName}`), username, displayName })
      onClaimed()
    } catch (error) {
      placeError(error, form.setError, profileFields)
    }
  })

  return (
    <AuthFrame
      title={t`What are you called?`}
      intro={t`Your account is ready. Only a name is missing.`}
      footer={<LogOutButton />}
    >
      <FormProvider {...form}>
        <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
          <ProfileFields />
          <FormError>{form.formState.errors.root?.message}</FormError>
          <Button type="submit" variant="primary" isBusy={form.formState.isSubmitting}>
            <Trans>Claim this username</Trans>
          </Button>
        </form>
      </FormProvider>
    </AuthFrame>
  )
}
