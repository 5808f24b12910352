// A picture of every screen, large and small, dark and light: npm run shots
import { main } from './lib/main.mjs'
import { runAgainstApp } from './lib/runAgainstApp.mjs'

await main((args) => runAgainstApp('tests/e2e/shots.ts', args))
