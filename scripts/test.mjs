// Every test there is, or the named stages, or only the files whose path contains one of the other words:
//   npm test [-- stage … file …]
import { checks, runChecks } from './lib/checks.mjs'
import { bold, complain, dim, green, red, say, seconds, Stop } from './lib/console.mjs'
import { main } from './lib/main.mjs'
import { buildForProduction } from './lib/productionBuild.mjs'
import { testSurroundings } from './lib/testSuite.mjs'
import { runVitest } from './lib/vitest.mjs'

const stages = {
  check: { run: runAllChecks },
  unit: { run: ({ filters }) => runVitest('unit', filters) },
  rules: {
    needs: 'emulators',
    emulators: ['auth', 'firestore'],
    run: ({ filters, env }) => runVitest('rules', filters, env),
  },
  storage: {
    needs: 'emulators',
    emulators: ['firestore', 'storage'],
    run: ({ filters, env }) => runVitest('storage', filters, env),
  },
  functions: {
    needs: 'emulators',
    run: ({ filters, env }) => runVitest('functions', filters, env),
    isAskedAgain: true,
  },
  e2e: { needs: 'app', run: ({ filters, env }) => runVitest('e2e', filters, env), isAskedAgain: true },
  build: { run: runBuild },
}

/**
 * What shares emulators. Stories in browsers begin with new ones: thousands of calls leave a process for each function
 * and gigabytes of memory behind, which browsers can use.
 */
const groups = [
  ['check', 'unit', 'rules', 'storage', 'functions'],
  ['e2e', 'build'],
]

/** More files than these do not fail by chance. */
const mostAskedAgain = 3

await main(async (words) => {
  const named = words.filter((word) => word in stages)
  const filters = words.filter((word) => !(word in stages))
  const results = []
  for (const group of groups) {
    const chosen = group.filter((name) => named.length === 0 || named.includes(name))
    if (chosen.length > 0) results.push(...(await runGroup(chosen, filters)))
  }
  if (filters.length === 0) for (const result of results) await askAgain(result)
  return summarize(results)
})

async function runGroup(names, filters) {
  const surroundings = testSurroundings({ only: emulatorsOf(names) })
  const results = []
  const ready = new Set()
  for (const name of names) {
    const { needs } = stages[name]
    if (needs && !ready.has(needs)) results.push(await prepare(needs, surroundings))
    ready.add(needs)
    results.push(await runStage(name, filters, surroundings))
  }
  await surroundings.stop()
  return results
}

/**
 * A file that failed late in an hour is asked once more by itself, with emulators of its own. What is well then is
 * no reason to refuse a change; it is a fault of the story or of Parley all the same, and the summary names it:
 * docs/decisions/0012-asked-again.md.
 */
async function askAgain(result) {
  const { stage, failedFiles = [] } = result
  if (!stages[stage]?.isAskedAgain || failedFiles.length === 0 || failedFiles.length > mostAskedAgain) return
  say(`\n${bold('once more')}`)
  const surroundings = testSurroundings()
  const second = await runStage(stage, failedFiles, surroundings)
  await surroundings.stop()
  const mended = result.failures.filter((failure) => !second.failures?.includes(failure))
  Object.assign(result, {
    passed: result.passed + (second.failed > 0 ? 0 : mended.length),
    failed: second.failed,
    failures: second.failures,
    onlyAtSecond: second.failed > 0 ? [] : mended,
    durationMs: result.durationMs + second.durationMs,
  })
}

/** Stages that need the emulators and name none need them all, which is `undefined`. */
function emulatorsOf(names) {
  const wishes = names.filter((name) => stages[name].needs).map((name) => stages[name].emulators)
  return wishes.every(Boolean) ? [...new Set(wishes.flat())] : undefined
}

/** Only to show its time by itself: if it fails, the stage that needs it says so. */
async function prepare(name, surroundings) {
  say(`\n${bold(name)}`)
  const startMs = Date.now()
  await surroundings[name]().catch(() => {})
  return { stage: name, passed: 0, failed: 0, durationMs: Date.now() - startMs }
}

async function runStage(stage, filters, surroundings) {
  say(`\n${bold(stage)}`)
  const { needs, run } = stages[stage]
  const startMs = Date.now()
  try {
    const env = needs ? (await surroundings[needs]()).env : {}
    return { stage, ...(await run({ filters, env })), durationMs: Date.now() - startMs }
  } catch (error) {
    complain(error instanceof Stop ? error.message : error.stack)
    return { stage, passed: 0, failed: 1, durationMs: Date.now() - startMs }
  }
}

async function runAllChecks() {
  const failed = await runChecks(checks)
  if (failed.length > 0) return { passed: 0, failed: 1, failures: [`check: ${failed.join(', ')}`] }
  return { passed: 1, failed: 0 }
}

async function runBuild() {
  await buildForProduction()
  return { passed: 1, failed: 0 }
}

function summarize(results) {
  say(`\n${bold('summary')}`)
  for (const { stage, passed, failed, durationMs } of results) {
    const mark = failed > 0 ? red('✖') : green('✔')
    say(
      `${mark} ${stage.padEnd(10)} ${seconds(durationMs).padStart(8)}  ${dim(`${passed} passed, ${failed} failed`)}`,
    )
  }
  for (const failure of results.flatMap((result) => result.failures ?? [])) say(red(`  ${failure}`))
  const unsteady = results.flatMap((result) => result.onlyAtSecond ?? [])
  for (const test of unsteady) say(red(`  unsteady, passed when asked again: ${test}`))
  const sum = (count) => results.reduce((total, result) => total + result[count], 0)
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 ? 1 : 0
}
