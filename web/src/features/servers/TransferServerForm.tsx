import { Trans, useLingui } from '@lingui/react/macro'
import type { AppErrorCode } from '@parley/domain/errors'
import { memberName } from '@parley/domain/members/memberName'
import type { Member, Server } from '@parley/domain/schema/server'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { describeError, toAppError } from '#backend/errors'
import { transferServer } from '#backend/serverCalls'
import { providerNames, ProviderStandIn, useIdentityCheck } from '#features/auth'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { PasswordField } from '#ui/PasswordField'
import { showToast } from '#ui/showToast'

/** The field for who becomes the owner. It is given, because members know of servers and not the other way round. */
export type HeirField = (field: {
  value: Member | null
  onChange: (heir: Member | null) => void
  error: string | undefined
}) => ReactNode

type Props = {
  server: Server
  /** Nobody else is a member. */
  isAlone: boolean
  heirField: HeirField
}
type Problems = { heir?: string; password?: string; form?: string }

export function TransferServerForm({ server, isAlone, heirField }: Props) {
  const { t } = useLingui()
  const [heir, setHeir] = useState<Member | null>(null)
  const [password, setPassword] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const [isBusy, setIsBusy] = useState(false)
  const identity = useIdentityCheck()
  const needsPassword = identity.provider === undefined

  function problemOf(error: unknown): Problems {
    const { code, field } = toAppError(error)
    const blamed: Partial<Record<AppErrorCode, Problems>> = needsPassword
      ? {
          'wrong-credentials': { password: t`This password is wrong.` },
          'sign-in-too-old': { password: describeError(error) },
        }
      : {}
    if (field === 'newOwnerId') return { heir: t`This person is no longer a member. Choose somebody else.` }
    return blamed[code] ?? { form: describeError(error) }
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const isMissingPassword = needsPassword && password === ''
    if (!heir || isMissingPassword) {
      setProblems({
        ...(!heir && { heir: t`Choose a member.` }),
        ...(isMissingPassword && { password: t`Enter your password.` }),
      })
      return
    }
    setIsBusy(true)
    setProblems({})
    try {
      await identity.confirm(password)
      await transferServer({ requestId: mintRequestId(), serverId: server.id, newOwnerId: heir.id })
      showToast({ title: t`${server.name} belongs to ${memberName(heir)} now` })
    } catch (error) {
      setProblems(problemOf(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col items-start gap-4">
      <div>
        <h2 className="font-medium text-base text-ink">
          <Trans>Transfer ownership</Trans>
        </h2>
        <p className="mt-1 text-ink-muted text-sm">
          <Trans>The new owner may do everything here. You stay a member with the roles you have.</Trans>
        </p>
      </div>
      {isAlone ? (
        <p className="text-ink-faint text-sm">
          <Trans>Nobody else is here yet.</Trans>
        </p>
      ) : (
        <>
          <div className="flex w-full max-w-96 flex-col gap-4">
            {heirField({ value: heir, onChange: setHeir, error: problems.heir })}
            {identity.provider ? (
              <ProviderAsks name={providerNames[identity.provider]} />
            ) : (
              <PasswordField
                label={t`Your password`}
                value={password}
                error={problems.password}
                onChange={(event) => setPassword(event.target.value)}
                autoComplete="current-password"
              />
            )}
          </div>
          {problems.form !== undefined && <FormError>{problems.form}</FormError>}
          <Button type="submit" isBusy={isBusy}>
            <Trans>Transfer ownership</Trans>
          </Button>
        </>
      )}
    </form>
  )
}

/** For who has no password. */
const ProviderAsks = ({ name }: { name: string }) => (
  <>
    <p className="text-ink-muted text-sm">
      <Trans>{name} will ask once more who you are.</Trans>
    </p>
    <ProviderStandIn />
  </>
)
