import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { IconButton } from '#ui/IconButton'
import { type SkinTone, skinTones } from './skinTone'

const looks: Record<SkinTone, { hand: string; words: MessageDescriptor }> = {
  none: { hand: '✋', words: msg`Skin tone: none` },
  light: { hand: '✋🏻', words: msg`Skin tone: light` },
  'medium-light': { hand: '✋🏼', words: msg`Skin tone: medium-light` },
  medium: { hand: '✋🏽', words: msg`Skin tone: medium` },
  'medium-dark': { hand: '✋🏾', words: msg`Skin tone: medium-dark` },
  dark: { hand: '✋🏿', words: msg`Skin tone: dark` },
}

/** A press leads to the next tone. */
export function SkinToneButton({ tone, onChange }: { tone: SkinTone; onChange: (tone: SkinTone) => void }) {
  const { i18n } = useLingui()
  const { hand, words } = looks[tone]
  const next = skinTones[(skinTones.indexOf(tone) + 1) % skinTones.length]!
  return (
    <IconButton label={i18n._(words)} onClick={() => onChange(next)}>
      <span className="font-(family-name:--frimousse-emoji-font) text-xl leading-none">{hand}</span>
    </IconButton>
  )
}
