import { Trans, useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import { readableColor } from '#features/members'
import { Switch } from '#ui/Switch'
import { TextField } from '#ui/TextField'
import { ColorField } from './ColorField'
import type { Looks, LooksProblems } from './looks'

type Props = {
  looks: Looks
  problems: LooksProblems
  isReadOnly: boolean
  onChange: (changed: Partial<Looks>) => void
}

/** Paper and ink of theme.css: its tokens are the reader's own theme, wherever they stand. */
const grounds = [
  { colorScheme: 'dark', backgroundColor: 'oklch(22.5% 0.014 260)', color: 'oklch(93% 0.006 85)' },
  { colorScheme: 'light', backgroundColor: 'oklch(99% 0.004 85)', color: 'oklch(23% 0.016 260)' },
] as const

/** What a role looks like to others. */
export function RoleLooks({ looks, problems, isReadOnly, onChange }: Props) {
  const { t } = useLingui()
  return (
    <fieldset disabled={isReadOnly} className="flex min-w-0 flex-col gap-6">
      <div className="flex max-w-96 flex-col gap-6">
        <TextField
          label={t`Name`}
          value={looks.name}
          error={problems.name}
          maxLength={limits.roleNameMax}
          autoComplete="off"
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <TextField
          label={t`Emoji`}
          hint={t`Stands for the role in lists. You can leave it empty.`}
          value={looks.icon}
          error={problems.icon}
          autoComplete="off"
          className="max-w-20 text-center"
          onChange={(event) => onChange({ icon: event.target.value })}
        />
      </div>
      <ColorField value={looks.color} onChange={(color) => onChange({ color })} />
      <div>
        <h2 className="pb-1.5 font-medium text-ink text-sm">
          <Trans>Names of who holds it</Trans>
        </h2>
        <div className="grid grid-cols-2 gap-2">
          {grounds.map((ground) => (
            <p
              key={ground.colorScheme}
              style={ground}
              className="flex min-h-12 items-center gap-2 rounded-card border border-line px-4 font-medium"
            >
              <span
                className="min-w-0 truncate"
                style={looks.color === null ? undefined : { color: readableColor(looks.color) }}
              >
                Ada Lovelace
              </span>
              {looks.icon !== '' && <span aria-hidden>{looks.icon}</span>}
            </p>
          ))}
        </div>
        <p className="pt-1.5 text-ink-faint text-sm">
          <Trans>Made lighter or darker where it could not be read.</Trans>
        </p>
      </div>
      <Switch
        label={t`Show on its own`}
        hint={t`Whoever is online stands under the role’s name in the member list.`}
        isOn={looks.hoist}
        isDisabled={isReadOnly}
        onChange={(hoist) => onChange({ hoist })}
      />
      <Switch
        label={t`Anybody may mention it`}
        hint={t`Otherwise only those who may mention everyone.`}
        isOn={looks.mentionable}
        isDisabled={isReadOnly}
        onChange={(mentionable) => onChange({ mentionable })}
      />
    </fieldset>
  )
}
