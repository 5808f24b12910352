// Parley under long use and hard questions, looking for what grows or breaks: npm run soak [-- part …]
//   talk          two people talk for minutes, and nothing may grow [-- talk --minutes 30]
//   servers       news in the last of a hundred servers, which are asked for once a minute
//   permissions   50,000 questions about random servers, answered by rules and by Discord's order alike
//   scale         the worst edits of permissions in the largest server there may be: writes, seconds, sizes
//   raid          a thousand strangers come by one invite: who gets in, how soon it is paused, what they cost
//   rules         every condition of firestore.rules is forgotten once, and a test has to notice [-- rules --about typing]
import { bold, complain, say, Stop } from './lib/console.mjs'
import { main } from './lib/main.mjs'
import { testSurroundings } from './lib/testSuite.mjs'
import { runTs } from './lib/typescript.mjs'
import { runVitest } from './lib/vitest.mjs'

/** Two members each, and five questions to each member. */
const randomServers = 5_000

const parts = {
  talk: async (args) => runTs('tests/soak/run.ts', args, await environment('app')),
  servers: async () => (await runVitest('soak', [], await environment('app'))).failed,
  permissions: async () => {
    const env = { ...(await environment('emulators')), RANDOM_SERVERS: String(randomServers) }
    return (await runVitest('rules', ['permissions'], env)).failed
  },
  scale: async (args) => runTs('tests/soak/scale.ts', args, await environment('emulators')),
  raid: async () => runTs('tests/soak/raid.ts', [], await environment('emulators')),
  rules: async (args) => runTs('tests/soak/mutateRules.ts', args, await environment('emulators')),
}

const needsFunctions = (part) => ['talk', 'servers', 'scale', 'raid'].includes(part)

let surroundings

async function environment(need) {
  return { ...process.env, ...(await surroundings[need]()).env }
}

await main(async (words) => {
  const named = Object.keys(parts).filter((part) => words.includes(part))
  const chosen = named.length > 0 ? named : Object.keys(parts)
  const args = words.filter((word) => !(word in parts))
  if (args.length > 0 && named.length !== 1) {
    throw new Stop(`Name the part that ${args.join(' ')} is for: ${Object.keys(parts).join(', ')}.`)
  }
  surroundings = testSurroundings(chosen.some(needsFunctions) ? {} : { only: ['auth', 'firestore'] })
  let exitCode = 0
  for (const part of chosen) {
    say(`\n${bold(part)}`)
    if ((await parts[part](args)) !== 0) {
      complain(`${part} found something.`)
      exitCode = 1
    }
  }
  return exitCode
})
