// How fast Parley is, measured in a real browser: npm run bench
import { main } from './lib/main.mjs'
import { runAgainstApp } from './lib/runAgainstApp.mjs'

await main((args) => runAgainstApp('tests/bench/run.ts', args))
