import { ensureDependencies } from './dependencies.mjs'
import { ensureNode } from './node.mjs'
import { end, endBecauseOf, endOnSignals } from './shutdown.mjs'

/**
 * What every script of ours starts with: a Node that is new enough, the packages, and an end that leaves
 * nothing behind. `work` gets the command line's arguments and may return an exit code.
 */
export async function main(work) {
  try {
    if (await ensureNode()) return
    endOnSignals()
    await ensureDependencies()
    const exitCode = await work(process.argv.slice(2))
    await end(exitCode ?? 0)
  } catch (error) {
    await endBecauseOf(error)
  }
}
