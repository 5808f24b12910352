import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder, workFolder } from './folders.mjs'
import { launch } from './processes.mjs'

/** Runs a TypeScript script of this repository to its end, in the root folder, and gives its exit code. */
export async function runTs(entry, args = [], env = process.env) {
  const { exited } = await launchTs(entry, args, env)
  return (await exited).code
}

/** Starts a TypeScript script that stays, like the demo. */
export async function launchTs(entry, args = [], env = process.env) {
  const file = await bundle(entry)
  return launch(process.execPath, ['--enable-source-maps', file, ...args], { cwd: rootFolder, env })
}

/**
 * Our own code becomes one file, npm packages stay outside: Node runs TypeScript by itself, but finds neither
 * imports without an extension nor our import aliases.
 */
async function bundle(entry) {
  const { build } = await import('esbuild')
  const folder = join(workFolder, 'scripts')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${entry.replace(/\.ts$/, '').replaceAll('/', '-')}.mjs`)
  await build({
    entryPoints: [join(rootFolder, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [packagesStayOutside],
  })
  return outfile
}

const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@parley/') ? undefined : { path, external: true },
    )
  },
}
