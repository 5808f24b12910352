// Everything that can be said about the code without running Parley: npm run check [-- name …]
import { green, say, Stop } from './lib/console.mjs'
import { checks, runChecks } from './lib/checks.mjs'
import { main } from './lib/main.mjs'

const more = [
  { name: 'unit', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'first-load size', command: ['node', 'scripts/test.mjs', 'build'] },
]

await main(async (names) => {
  const all = [...checks, ...more]
  const chosen = names.length > 0 ? all.filter(({ name }) => names.some((text) => name.includes(text))) : all
  if (chosen.length === 0)
    throw new Stop(`No check has that name: ${all.map(({ name }) => name).join(', ')}.`)
  const failed = await runChecks(chosen)
  if (failed.length > 0) throw new Stop(`These checks failed: ${failed.join(', ')}.`)
  say(green('\nAll is well.'))
})
