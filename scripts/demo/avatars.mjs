// Draws the avatars of the demo community again: node scripts/demo/avatars.mjs
import { runTs } from '../lib/typescript.mjs'

process.exitCode = await runTs('scripts/demo/avatars.ts')
