import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { TextField } from '#ui/TextField'
import { inviteCodeFrom } from './inviteLink'

/** Takes whatever a friend sent, and opens the invite's own page. */
export function JoinForm() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [pasted, setPasted] = useState('')
  const [problem, setProblem] = useState<string>()

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const code = inviteCodeFrom(pasted)
    if (code) void navigate(urls.invite(code))
    else if (pasted.trim() === '') setProblem(t`Paste the link that you were sent.`)
    else setProblem(t`This is no invite. Its link ends in a code of ten letters and digits.`)
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3 text-start">
      <TextField
        label={t`Join with an invite link or code`}
        value={pasted}
        onChange={(event) => {
          setPasted(event.target.value)
          setProblem(undefined)
        }}
        error={problem}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="url"
      />
      <Button type="submit" className="self-start">
        <Trans>Open the invite</Trans>
      </Button>
    </form>
  )
}
