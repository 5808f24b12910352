import { useLingui } from '@lingui/react/macro'
import { moderationLimits } from '@parley/domain/moderation/limits'
import type { RemovalKind } from '@parley/domain/schema/removal'
import { SelectField } from '#ui/SelectField'
import { TextArea } from '#ui/TextArea'
import { TextField } from '#ui/TextField'
import { toLocalField } from './banEnd'
import { useBanTerms } from './useBanTerms'
import type { RemovalDraft } from './useRemovalDraft'

/** Why, and of a ban what else goes and until when it holds. */
export function RemovalFields({ act, draft }: { act: RemovalKind; draft: RemovalDraft }) {
  const { t } = useLingui()
  const { windows, lengths } = useBanTerms()
  const { values, set, problems } = draft
  return (
    <>
      <TextArea
        label={t`Reason`}
        hint={t`You can leave it empty. Whoever is removed reads it.`}
        error={problems.reason ? t`Use at most ${moderationLimits.reasonMax} characters.` : undefined}
        rows={3}
        value={values.reason}
        onChange={(event) => set({ reason: event.target.value })}
      />
      {act === 'ban' && (
        <>
          <SelectField
            label={t`Delete what they wrote`}
            value={values.deleteMessages}
            onChange={(deleteMessages) => set({ deleteMessages })}
            options={windows}
          />
          <SelectField
            label={t`The ban ends`}
            value={values.length}
            onChange={(length) => set({ length })}
            options={lengths}
          />
          {values.length === 'date' && (
            <TextField
              type="datetime-local"
              label={t`It ends on`}
              error={problems.date ? t`Choose a moment to come.` : undefined}
              min={toLocalField(draft.begunMs)}
              max="9998-12-31T23:59"
              value={values.date}
              onChange={(event) => set({ date: event.target.value })}
            />
          )}
        </>
      )}
    </>
  )
}
