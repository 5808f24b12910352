import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const rootFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What the scripts write for this checkout: logs, bundled scripts, the saved data of `npm start`. */
export const workFolder = join(rootFolder, '.cache')

/** What every checkout of one person shares, because it is large and never changes: Node 24, the emulator. */
export const sharedFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'parley')
