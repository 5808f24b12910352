import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { Stop } from './console.mjs'
import { rootFolder } from './folders.mjs'

/**
 * The settings of a deployment, from the file that Firebase's tools give to the functions too: one place for both
 * halves of Parley.
 */
export function readSettings(project, folder = join(rootFolder, 'functions')) {
  const file = join(folder, `.env.${project}`)
  if (!existsSync(file)) {
    throw new Stop(
      `The settings of ${project} are missing: copy functions/.env.example to functions/.env.${project}, and fill it in.`,
    )
  }
  return parseEnv(readFileSync(file, 'utf8'))
}

/** What the browser may know of them, as `web/src/backend/deployment.ts` reads it. */
export const webConfigOf = (settings) => ({ appCheckSiteKey: settings.APP_CHECK_SITE_KEY || null })

export function writeWebConfig(settings) {
  writeFileSync(join(rootFolder, 'web', 'dist', 'config.json'), JSON.stringify(webConfigOf(settings)))
}
