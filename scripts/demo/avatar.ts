/**
 * Draws a person as a paper cut: flat shapes, one light, no outlines. The ground is 80 × 80 and full, because
 * the interface rounds it; the face keeps clear of the corners.
 */
import { hash32 } from '../seed/random'
import type { AvatarTraits } from './avatarTraits'

const ink = '#23262e'
const skins = ['#f6d3bb', '#eec09c', '#dba57a', '#bf8358', '#93603f', '#6b432d']
const shades = ['#e3b393', '#d69e75', '#c18a5f', '#a66d46', '#7a4d33', '#563423']
const blushes = ['#ee9f88', '#e2906f', '#c97f58', '#a86643', '#7d4a30', '#583322']
const hairColors: Readonly<Record<string, string>> = {
  black: '#2a2730',
  brown: '#5f3f2e',
  red: '#b4552d',
  sand: '#d9ad62',
  silver: '#c9c7c6',
  plum: '#7c4a7d',
  teal: '#2f7f83',
  ochre: '#c98a2b',
}
/** Ground and clothes that sit well together. */
const cloths: readonly (readonly [ground: string, cloth: string])[] = [
  ['#f2b79a', '#3d5a80'],
  ['#a9c6b4', '#b3543a'],
  ['#b9c4e6', '#51497f'],
  ['#f0cf8e', '#3f6b5c'],
  ['#e3b3bf', '#7a3b4f'],
  ['#a8d0d6', '#d07f3e'],
  ['#cdbfe3', '#35646b'],
  ['#d5cfb5', '#5b6e3a'],
  ['#9fbfd9', '#8d4a3c'],
  ['#e9c4a1', '#6a5185'],
  ['#bcd3a0', '#3e5673'],
  ['#dcb7a6', '#2f6f6a'],
]

type Hair = { readonly back?: string; readonly front: string }

const cap = 'M25 38C22 23 30 15.5 40 15.5S58 23 55 38c-1-5-3-8-5-10-6 2-14 2-20 0-2 2-4 5-5 10z'
const parting = 'M24.5 40c-1-15 6-23 15.5-23S56.5 25 55.5 40c-2-8-7-12-15.5-15.5C31.5 28 26.5 32 24.5 40z'
const path = (d: string) => `<path d="${d}"/>`
const dots = (points: readonly (readonly [number, number, number])[]) =>
  points.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')

const hairs: Readonly<Record<string, Hair>> = {
  short: { front: path(cap) },
  crop: { front: path('M25.5 35C25 22 31 16.5 40 16.5S55 22 54.5 35c-2-7-7-9.5-14.5-9.5S27.5 28 25.5 35z') },
  swept: { front: path('M25 37c-3-14 5-22 16-22 9 0 17 6 14 22-1-4-3-7-6-9-8 2-14 0-18-3-2 4-5 6-6 12z') },
  bob: {
    back: path('M22 38c0-14 7-22.5 18-22.5S58 24 58 38v13c0 4-3 5-7 5H29c-4 0-7-1-7-5z'),
    front: path('M25.5 36c0-12 6-17 14.5-17s14.5 5 14.5 17c-6-1-10-4-13-8-3 4-9 7-16 8z'),
  },
  fringe: {
    back: path('M22 38c0-14 7-22.5 18-22.5S58 24 58 38v12c0 3-2 5-5 5H27c-3 0-5-2-5-5z'),
    front: path('M25 34c0-11 6-16 15-16s15 5 15 16c-9-2.5-21-2.5-30 0z'),
  },
  long: {
    back: path('M21 38c0-14 8-22.5 19-22.5S59 24 59 38c0 10 2 17 3 26H18c1-9 3-16 3-26z'),
    front: path(parting),
  },
  bun: { back: dots([[40, 13.5, 7.5]]), front: path(parting) },
  ponytail: {
    back: path('M51 20c11 2 14 12 11 22-1 5-5 9-8 11 2-9 0-20-3-33z'),
    front: path('M25 37c-1-14 6-21 15-21s16 7 15 21c-2-7-6-10-10-12-6 4-14 4-20 12z'),
  },
  braids: {
    back: dots([
      [23.5, 46, 5],
      [22.5, 54, 4.6],
      [22.5, 61, 4],
      [56.5, 46, 5],
      [57.5, 54, 4.6],
      [57.5, 61, 4],
    ]),
    front: path(parting),
  },
  curls: {
    back: dots([
      [26, 30, 7],
      [24.5, 40, 5.5],
      [54, 30, 7],
      [55.5, 40, 5.5],
    ]),
    front: dots([
      [28, 25, 5.5],
      [34, 20, 6.5],
      [41, 18.5, 6.5],
      [47.5, 21, 6.5],
      [53, 26.5, 5],
    ]),
  },
  afro: {
    back: dots([
      [40, 29, 20],
      [24, 36, 8],
      [56, 36, 8],
      [27, 22, 8],
      [53, 22, 8],
    ]),
    front: path('M25 36c0-12 6-21 15-21s15 9 15 21c-3-6-8-9.5-15-9.5S28 30 25 36z'),
  },
  locs: {
    back: dots([
      [24, 34, 4.5],
      [23, 42, 4],
      [23, 49, 3.6],
      [56, 34, 4.5],
      [57, 42, 4],
      [57, 49, 3.6],
      [40, 24, 15],
    ]),
    front: path('M25 35c0-12 6-18 15-18s15 6 15 18c-3-6-6-8-9-9-1 2-3 2-4 0-2 2-5 2-6 0-4 1-8 4-11 9z'),
  },
  scarf: {
    back: path('M20 40c0-16 8-25.5 20-25.5S60 24 60 40c0 9 1 16 5 24H15c4-8 5-15 5-24z'),
    front: path(
      'M23 40c0-15 6.5-23.5 17-23.5S57 25 57 40c0 8 3 16 7 22-7 9-41 9-48 0 4-6 7-14 7-22zm4-1c0 9 5 16 13 16s13-7 13-16c0-9-5-14-13-14s-13 5-13 14z',
    ),
  },
  beanie: { front: path('M25.5 40c-1-3-1-6-.5-9h30c.5 3 .5 6-.5 9l-1.5-6h-26z') },
  bald: { front: '' },
}

export function drawAvatar(traits: AvatarTraits): string {
  const pick = <T>(items: readonly T[], what: string) =>
    items[hash32(`${what} ${traits.username}`) % items.length]!
  const [ground, cloth] = pick(cloths, 'cloth')
  const skin = skins[traits.skin - 1]!
  const blush = blushes[traits.skin - 1]!
  const shade = shades[traits.skin - 1]!
  const hair = hairs[traits.hair]!
  const hairFill = hairColors[traits.hairColor]!
  const tilt = pick([-3, -1.5, 0, 1.5, 3], 'tilt')
  const parts = [
    `<rect width="80" height="80" fill="${ground}"/>`,
    `<g transform="matrix(1.12 0 0 1.12 -4.8 -3) rotate(${tilt} 40 60)">`,
    hair.back ? `<g fill="${hairFill}">${hair.back}</g>` : '',
    `<path d="M13 84c0-15 9-21 20-22.5h14C58 63 67 69 67 84z" fill="${cloth}"/>`,
    `<path d="M34 48h12v13c0 7-12 7-12 0z" fill="${shade}"/>`,
    ears(traits, skin),
    `<path d="M26 36c0-11 6-16 14-16s14 5 14 16c0 12-6 20.5-14 20.5S26 48 26 36z" fill="${skin}"/>`,
    face(traits, { blush, shade, hairFill }, pick),
    hair.front ? `<g fill="${hairFill}" fill-rule="evenodd">${hair.front}</g>` : '',
    ...traits.extras.map((extra) => overFace(extra, cloth)),
    traits.hair === 'beanie' ? beanie(cloth) : '',
    '</g>',
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">${parts.join('')}</svg>\n`
}

const ears = (traits: AvatarTraits, skin: string) =>
  traits.hair === 'scarf'
    ? ''
    : `<g fill="${skin}">${dots([
        [25.5, 39.5, 3.2],
        [54.5, 39.5, 3.2],
      ])}</g>`

type Pick = <T>(items: readonly T[], what: string) => T

function face(
  traits: AvatarTraits,
  { blush, shade, hairFill }: { blush: string; shade: string; hairFill: string },
  pick: Pick,
): string {
  const mouth = pick(
    [
      'M35.5 47.5c2.5 3 6.5 3 9 0',
      'M36 48.5c2 1.5 6 1.5 8 0',
      'M35.5 47.5c3 1 6 .5 8.5-1.5',
      'M36 47c1 4.5 7 4.5 8 0z',
    ],
    'mouth',
  )
  const brows = pick(
    ['M31.5 34.5c1.5-1.5 4-1.5 5.5-.5M43 34c1.5-1 4-1 5.5.5', 'M31.5 34.5h5M43.5 34.5h5'],
    'brows',
  )
  const dark = traits.skin > 4 ? '#1c1a1f' : ink
  // A dark mouth would be lost in a dark beard.
  const lips = traits.extras.includes('beard') && traits.hairColor === 'black' ? '#e9c2ab' : dark
  const line = 'fill="none" stroke-linecap="round" stroke-width="1.6"'
  const parts = [
    `<g fill="${blush}" opacity=".55">${dots([
      [31.5, 44, 2.8],
      [48.5, 44, 2.8],
    ])}</g>`,
    traits.extras.includes('beard') ? beard(hairFill) : '',
    `<g fill="${dark}">${dots([
      [34.2, 39.3, 1.6],
      [45.8, 39.3, 1.6],
    ])}</g>`,
    `<path d="${brows}" ${line} stroke="${dark}"/>`,
    `<path d="M40 40.5c1.5 2 1.5 3.5-.5 4" ${line} stroke="${shade}"/>`,
    `<path d="${mouth}" ${line.replace('none', mouth.endsWith('z') ? '#fff' : 'none')} stroke="${lips}"/>`,
    traits.extras.includes('moustache')
      ? `<path d="M33 47.5c2-3.5 5.5-3.5 7-1.5 1.5-2 5-2 7 1.5-3 1-5.5.5-7-1-1.5 1.5-4 2-7 1z" fill="${hairFill}"/>`
      : '',
  ]
  return parts.join('')
}

const beard = (fill: string) =>
  `<path d="M26 37c0 14 5 22 14 22s14-8 14-22c-2 6-4 7.5-7 7.5-4-1-10-1-14 0-3 0-5-1.5-7-7.5z" fill="${fill}"/>`

function overFace(extra: string, cloth: string): string {
  if (extra === 'glasses')
    return `<g fill="#fff" fill-opacity=".25" stroke="${ink}" stroke-width="1.4"><circle cx="34" cy="39.5" r="4.6"/><circle cx="46" cy="39.5" r="4.6"/><path d="M38.6 39h2.800"/></g>`
  if (extra === 'earrings')
    return `<g fill="#e8b33f">${dots([
      [25, 45, 2],
      [55, 45, 2],
    ])}</g>`
  if (extra === 'freckles')
    return `<g fill="#a8643f" opacity=".6">${dots([
      [31, 42.5, 0.7],
      [33.5, 43.5, 0.7],
      [31.8, 45, 0.7],
      [46.5, 43.5, 0.7],
      [49, 42.5, 0.7],
      [48.2, 45, 0.7],
    ])}</g>`
  if (extra === 'hat')
    return `<path d="M26 28c0-11 5-16 14-16s14 5 14 16z" fill="#ead9ac"/><path d="M26 24.5h28V29H26z" fill="${cloth}"/><path d="M17 30c6-3.5 40-3.5 46 0 2 1.5-1 3-4 2.5-10-1.5-28-1.5-38 0-3 .5-6-1-4-2.5z" fill="#ead9ac"/>`
  return ''
}

const beanie = (cloth: string) =>
  `<path d="M25 31c0-12 5-18 15-18s15 6 15 18z" fill="${cloth}"/><rect x="23.5" y="27" width="33" height="7" rx="3" fill="${cloth}"/><rect x="23.5" y="27" width="33" height="7" rx="3" fill="#fff" opacity=".28"/><circle cx="40" cy="12" r="4" fill="#f4eee2"/>`
