import type { AutomodPreset } from '@parley/domain/schema/automod'
import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'

/** The library's words by what they are; what is in neither of these is profanity. */
const words: Readonly<Record<Exclude<AutomodPreset, 'profanity'>, readonly string[]>> = {
  slurs: 'abo abeed africoon arabush chingchong chink dyke fag kike negro nigger retard spastic tranny'.split(
    ' ',
  ),
  sexual: [
    ...'anal anus bestiality blowjob boob boonga buttplug cum deepthroat dildo doggystyle ejaculate felch'.split(
      ' ',
    ),
    ...'fellatio fisting gangbang handjob hentai hooker incest jizz lubejob masturbate orgasm orgy penis'.split(
      ' ',
    ),
    ...'porn pussy rape scat semen sex tit vagina wank'.split(' '),
    'double penetration',
    'finger bang',
    'jerk off',
  ],
}

const presetOf = (word: string): AutomodPreset =>
  words.slurs.includes(word) ? 'slurs' : words.sexual.includes(word) ? 'sexual' : 'profanity'

/** Made when a rule first asks: every function loads this file, and hardly any looks at words. */
const matchers = new Map<AutomodPreset, RegExpMatcher>()

function matcherOf(preset: AutomodPreset): RegExpMatcher {
  const chosen = new DataSet<{ originalWord: string }>()
    .addAll(englishDataset)
    .removePhrasesIf(({ metadata }) => presetOf(metadata?.originalWord ?? '') !== preset)
  return new RegExpMatcher({ ...chosen.build(), ...englishRecommendedTransformers })
}

export const hasPresetWord = (text: string, presets: readonly AutomodPreset[]): boolean =>
  presets.some((preset) => matcherFor(preset).hasMatch(text))

function matcherFor(preset: AutomodPreset): RegExpMatcher {
  const matcher = matchers.get(preset) ?? matcherOf(preset)
  matchers.set(preset, matcher)
  return matcher
}
