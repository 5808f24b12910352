const storageKey = 'parley:skinTone'

export const skinTones = ['none', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const
export type SkinTone = (typeof skinTones)[number]

/** The tone of hands and people, as last chosen on this device. */
export function readSkinTone(): SkinTone {
  const stored = localStorage.getItem(storageKey)
  return skinTones.find((tone) => tone === stored) ?? 'none'
}

export const keepSkinTone = (tone: SkinTone) => localStorage.setItem(storageKey, tone)
