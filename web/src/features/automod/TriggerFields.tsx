import { Trans, useLingui } from '@lingui/react/macro'
import { automodPresets, type AutomodPreset } from '@parley/domain/schema/automod'
import { CheckboxField } from '#ui/CheckboxField'
import { FormError } from '#ui/FormError'
import { SelectField } from '#ui/SelectField'
import { TextArea } from '#ui/TextArea'
import { TextField } from '#ui/TextField'
import type { TypedRule } from './typedRule'

type Props = {
  typed: TypedRule
  onType: (change: Partial<TypedRule>) => void
  /** The sentence for a field, where something is wrong with it. */
  errorOf: (field: string) => string | undefined
}

/** What a rule looks for. */
export function TriggerFields(props: Props) {
  const { typed, onType, errorOf } = props
  const { t } = useLingui()
  if (typed.kind === 'words') return <WordsFields {...props} />
  if (typed.kind === 'spam') return <SpamFields {...props} />
  if (typed.kind === 'mentions') {
    return (
      <TextField
        label={t`Mentions allowed in one message`}
        hint={t`Each person and role counts once.`}
        inputMode="numeric"
        value={typed.most}
        error={errorOf('most')}
        onChange={(event) => onType({ most: event.target.value })}
      />
    )
  }
  return (
    <TextArea
      label={typed.kind === 'links' ? t`Allowed sites` : t`Allowed invites`}
      hint={
        typed.kind === 'links'
          ? t`One a line, such as example.org. What is below a site is allowed with it.`
          : t`One a line: the code of an invite, or a site.`
      }
      rows={4}
      value={typed.allowed}
      error={errorOf('allowed')}
      onChange={(event) => onType({ allowed: event.target.value })}
    />
  )
}

function WordsFields({ typed, onType, errorOf }: Props) {
  const { t } = useLingui()
  const presets: Record<AutomodPreset, string> = {
    profanity: t`Swear words`,
    slurs: t`Slurs`,
    sexual: t`Sexual words`,
  }
  const toggle = (preset: AutomodPreset, isChosen: boolean) =>
    onType({
      presets: automodPresets.filter((each) => (each === preset ? isChosen : typed.presets.includes(each))),
    })
  return (
    <>
      <TextArea
        label={t`Keywords`}
        hint={t`One a line. cat finds the whole word, cat* how a word begins, *cat how it ends, *cat* any part. Disguises with figures, signs and spaces are seen through.`}
        rows={6}
        value={typed.keywords}
        error={errorOf('keywords')}
        onChange={(event) => onType({ keywords: event.target.value })}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 font-medium text-ink text-sm">
          <Trans>Ready-made lists, in English</Trans>
        </legend>
        {automodPresets.map((preset) => (
          <CheckboxField
            key={preset}
            label={presets[preset]}
            isChecked={typed.presets.includes(preset)}
            onChange={(isChosen) => toggle(preset, isChosen)}
          />
        ))}
      </fieldset>
      <TextArea
        label={t`Allowed words`}
        hint={t`One a line, written like keywords. They are let through although a keyword or a list finds them.`}
        rows={3}
        value={typed.allowed}
        error={errorOf('allowed')}
        onChange={(event) => onType({ allowed: event.target.value })}
      />
      <TextArea
        label={t`Patterns`}
        hint={t`Regular expressions (RE2), one a line.`}
        rows={3}
        spellCheck={false}
        className="font-mono"
        value={typed.patterns}
        error={errorOf('patterns')}
        onChange={(event) => onType({ patterns: event.target.value })}
      />
      <CheckboxField
        label={t`Look at names too`}
        hint={t`Whoever joins with such a name, or takes one, is given a plain nickname here.`}
        isChecked={typed.checksNames}
        onChange={(checksNames) => onType({ checksNames })}
      />
    </>
  )
}

function SpamFields({ typed, onType, errorOf }: Props) {
  const { t } = useLingui()
  const times = (counts: readonly number[], label: (n: number) => string) => [
    { value: null, label: t`Any number` },
    ...counts.map((n) => ({ value: n, label: label(n) })),
  ]
  const problem = errorOf('spam')
  return (
    <>
      <SelectField
        label={t`The same message within a minute`}
        value={typed.repeats}
        onChange={(repeats) => onType({ repeats })}
        options={times([2, 3, 4, 5, 8, 10], (n) => t`Stop at ${n}`)}
      />
      <SelectField
        label={t`Messages within ten seconds`}
        value={typed.burst}
        onChange={(burst) => onType({ burst })}
        options={times([3, 5, 8, 10, 15, 20], (n) => t`Stop at ${n}`)}
      />
      {problem !== undefined && <FormError>{problem}</FormError>}
    </>
  )
}
