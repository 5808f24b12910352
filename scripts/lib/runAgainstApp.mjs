import { testSurroundings } from './testSuite.mjs'
import { runTs } from './typescript.mjs'

/** Runs a TypeScript script against a fresh, empty Parley with its web app, as the end-to-end tests have it. */
export async function runAgainstApp(entry, args) {
  const { env } = await testSurroundings().app()
  return runTs(entry, args, { ...process.env, ...env })
}
