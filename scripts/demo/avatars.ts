/** Draws the demo community's avatars into `web/public/demo/avatars`. Run: node scripts/demo/avatars.mjs */
import { mkdir, writeFile } from 'node:fs/promises'
import { drawAvatar } from './avatar'
import { avatarTraits } from './avatarTraits'

const folder = 'web/public/demo/avatars'

await mkdir(folder, { recursive: true })
await Promise.all(
  avatarTraits.map((traits) => writeFile(`${folder}/${traits.username}.svg`, drawAvatar(traits))),
)
