import { moderationLimits } from '@parley/domain/moderation/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import { type ReactNode, useState } from 'react'
import { Button } from '#ui/Button'
import { CheckboxField } from '#ui/CheckboxField'
import { SelectField } from '#ui/SelectField'
import { TextField } from '#ui/TextField'
import type { PurgeSubject } from './openPurge'
import type { usePurgeFilter } from './usePurgeFilter'

type Props = {
  id: string
  subject: PurgeSubject
  purge: ReturnType<typeof usePurgeFilter>
  /** Finds one of the server's people. */
  memberField: (onChoose: (uid: Uid | null) => void) => ReactNode
  onSubmit: () => void
}

/** Which messages are meant. */
export function PurgeFilterForm({ id, subject, purge, memberField, onSubmit }: Props) {
  const { t } = useLingui()
  const [author, setAuthor] = useState(subject.author)
  const { wish, change, options, setAuthorId } = purge
  return (
    <form
      id={id}
      className="grid gap-4 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {author ? (
        <div className="flex flex-col gap-1.5">
          <span className="font-medium text-ink text-sm">{t`From`}</span>
          <p className="flex min-h-9 items-center gap-2">
            <span className="min-w-0 truncate">{author.name}</span>
            <Button
              size="sm"
              onClick={() => {
                setAuthor(undefined)
                setAuthorId(null)
              }}
            >
              <Trans>Somebody else</Trans>
            </Button>
          </p>
        </div>
      ) : (
        memberField(setAuthorId)
      )}
      <TextField
        label={t`With this text`}
        maxLength={moderationLimits.purgeTextMax}
        placeholder={t`Any`}
        autoComplete="off"
        value={wish.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {subject.anchorId && (
        <SelectField
          label={t`Where`}
          value={wish.side}
          onChange={(side) => change({ side })}
          options={options.sides}
        />
      )}
      <SelectField
        label={t`Written`}
        value={wish.withinS}
        onChange={(withinS) => change({ withinS })}
        options={options.times}
      />
      <SelectField
        label={t`How many`}
        value={wish.last}
        onChange={(last) => change({ last })}
        options={options.counts}
      />
      <div className="flex items-end pb-1.5">
        <CheckboxField
          label={t`Only with a link`}
          isChecked={wish.hasLink}
          onChange={(hasLink) => change({ hasLink })}
        />
      </div>
    </form>
  )
}
