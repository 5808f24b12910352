/**
 * Bundles the functions into `lib/index.js`. `firebase deploy` uploads this folder alone, so the domain is
 * inlined; npm packages stay outside and are installed from `package.json` in the cloud.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, context } from 'esbuild'

const folder = dirname(fileURLToPath(import.meta.url))

const keepPackagesOutside = {
  name: 'keep-packages-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@parley/domain/') ? undefined : { path, external: true },
    )
  },
}

const options = {
  entryPoints: [join(folder, 'src/index.ts')],
  outfile: join(folder, 'lib/index.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  sourcemap: 'linked',
  logLevel: 'warning',
  plugins: [keepPackagesOutside],
}

if (process.argv.includes('--watch')) {
  await (await context(options)).watch()
} else {
  await build(options)
}
