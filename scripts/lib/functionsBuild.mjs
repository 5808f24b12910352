import { rootFolder } from './folders.mjs'
import { launch, runOrStop } from './processes.mjs'
import { beforeEnd } from './shutdown.mjs'

const script = ['functions/build.mjs']

export async function buildFunctions() {
  await runOrStop('The functions could not be built: see above.', process.execPath, script, {
    cwd: rootFolder,
  })
}

/** Builds again whenever a source file changes; the Functions emulator sees the new file and loads it. */
export function watchFunctions() {
  const watch = launch(process.execPath, [...script, '--watch'], { cwd: rootFolder })
  beforeEnd(() => watch.stop(2000))
}
