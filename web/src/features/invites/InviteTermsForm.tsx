import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { inviteMaxAges, inviteMaxUses, type InviteTerms, ordinaryInvite } from '@parley/domain/schema/invite'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '#ui/Button'
import { CheckboxField } from '#ui/CheckboxField'
import { SelectField } from '#ui/SelectField'

type Props = { isBusy: boolean; onSubmit: (terms: InviteTerms) => void; onCancel: () => void }

export function InviteTermsForm({ isBusy, onSubmit, onCancel }: Props) {
  const { t } = useLingui()
  const [terms, setTerms] = useState(ordinaryInvite)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onSubmit(terms)
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 border-line border-t pt-4">
      <SelectField
        label={t`Expires after`}
        value={terms.maxAgeS}
        onChange={(maxAgeS) => setTerms({ ...terms, maxAgeS })}
        options={inviteMaxAges.map((value) => ({
          value,
          label: value === null ? t`Never` : ageLabel(value),
        }))}
      />
      <SelectField
        label={t`How many people may use it`}
        value={terms.maxUses}
        onChange={(maxUses) => setTerms({ ...terms, maxUses })}
        options={inviteMaxUses.map((value) => ({
          value,
          label: value === null ? t`No limit` : plural(value, { one: '# person', other: '# people' }),
        }))}
      />
      <CheckboxField
        label={t`For a visit only`}
        hint={t`They leave again when they go offline, unless somebody gives them a role.`}
        isChecked={terms.temporary}
        onChange={(temporary) => setTerms({ ...terms, temporary })}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isBusy={isBusy}>
          <Trans>Make a new link</Trans>
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          <Trans>Keep this one</Trans>
        </Button>
      </div>
    </form>
  )
}

function ageLabel(seconds: number): string {
  const minutes = seconds / 60
  if (minutes < 60) return plural(minutes, { one: '# minute', other: '# minutes' })
  const hours = minutes / 60
  if (hours < 24) return plural(hours, { one: '# hour', other: '# hours' })
  return plural(hours / 24, { one: '# day', other: '# days' })
}
