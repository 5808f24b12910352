// Loads a community into the local Parley: npm run seed [-- FILE]
// FILE is in the normalised JSON form of scripts/seed; without one it is the demo community.
import { main } from './lib/main.mjs'
import { runAgainstLocalData } from './lib/runAgainstLocalData.mjs'

await main((args) => runAgainstLocalData('scripts/seed/load.ts', args))
