import { existsSync, renameSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { workFolder } from './folders.mjs'

/**
 * Where `npm start` keeps documents and accounts between two runs. A save is written beside the last one and
 * takes its place only when it is complete, so that whatever happens meanwhile, one of them is whole.
 */
export function localDataAt(offset) {
  const folder = join(workFolder, 'data', offset === 0 ? 'demo-parley' : `demo-parley-${offset}`)
  const next = `${folder}-next`
  const previous = `${folder}-previous`

  return {
    /** The folder to import from, if there is something to import. */
    find() {
      if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder)
      return existsSync(folder) ? folder : undefined
    },
    forget() {
      for (const each of [folder, next, previous]) rmSync(each, { recursive: true, force: true })
    },
    async save(suite) {
      await mkdir(join(workFolder, 'data'), { recursive: true })
      rmSync(next, { recursive: true, force: true })
      await suite.saveData(next)
      rmSync(previous, { recursive: true, force: true })
      if (existsSync(folder)) renameSync(folder, previous)
      renameSync(next, folder)
      rmSync(previous, { recursive: true, force: true })
    },
  }
}
