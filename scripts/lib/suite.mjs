import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Stop } from './console.mjs'
import { findEmulatorPrograms } from './emulatorPrograms.mjs'
import { rootFolder, workFolder } from './folders.mjs'
import { host, portsAt, requireFreePorts } from './ports.mjs'
import { launch } from './processes.mjs'
import { beforeEnd } from './shutdown.mjs'

export const allEmulators = ['auth', 'firestore', 'storage', 'functions', 'hosting', 'tasks', 'eventarc']

/** Google's libraries otherwise look for a cloud machine's metadata around them, and wait for the answer. */
const offline = { METADATA_SERVER_DETECTION: 'none' }

/**
 * How many functions run at once. The emulator starts a process for each that finds the others busy: somebody in a
 * hundred servers who comes online would start fifty, and nothing else would get a turn for half a minute.
 */
const bounded = { FUNCTIONS_EMULATOR_PARALLEL: '4' }

/** In this option a backslash would spoil the path. */
const quickWorkers = join(rootFolder, 'scripts', 'lib', 'quickWorkers.cjs').replaceAll('\\', '/')
const quick = {
  // Node would warn of an old library of the tools as if it were ours, since ours is what loads it.
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --disable-warning=DEP0040 --require "${quickWorkers}"`,
  PARLEY_COMPILE_CACHE: join(workFolder, 'compile-cache'),
}

/**
 * Starts the Firebase emulators and gives them back once they are ready: `env` for whoever talks to them,
 * `ports`, `saveData(folder)` and `stop()`. Whatever could be missing is looked for first, also the ports of
 * `otherServices` that will listen later (the web app), and only then `prepare` runs: nothing is half started.
 * `served` is the folder that Hosting serves, if it is not the production build.
 */
export async function startSuite(options) {
  const { project, offset = 0, only, importFrom, onLine, otherServices = [], prepare, served } = options
  const emulators = withCompanions(only ?? allEmulators)
  const ports = portsAt(offset)
  const sockets = emulators.includes('firestore') ? ['firestoreSocket'] : []
  await requireFreePorts(['hub', ...emulators, ...sockets, ...otherServices], ports)

  const programs = await findEmulatorPrograms(emulators)
  await prepare?.()

  const logFolder = join(workFolder, 'logs', `suite-${offset}`)
  mkdirSync(logFolder, { recursive: true })
  const configFile = join(rootFolder, `firebase.suite-${offset}.json`)
  writeConfig(configFile, { emulators, ports, served })
  process.once('exit', () => rmSync(configFile, { force: true }))

  const suite = launch(process.execPath, firebaseArguments({ configFile, project, emulators, importFrom }), {
    // The emulators write their logs, and the draft of an export, to where they are started.
    cwd: logFolder,
    env: {
      ...process.env,
      ...programs,
      ...ownTemporaryFolder(),
      ...offline,
      ...bounded,
      ...quick,
      NO_COLOR: '1',
    },
    output: 'pipe',
  })
  beforeEnd(() => suite.stop())
  const log = keepLog(suite.child, join(logFolder, 'suite.log'), onLine)
  await waitUntilReady(suite, emulators, ports, log)
  return {
    env: { ...environmentOf(project, ports), EMULATORS_LOG: log.file },
    ports,
    exited: suite.exited,
    saveData: (folder) => saveData(folder, ports),
    stop: () => suite.stop(),
  }
}

/**
 * The Storage emulator keeps every file in one folder below the system's temporary one, whoever it belongs to, and
 * empties it when it ends: two suites would take each other's files away.
 */
function ownTemporaryFolder() {
  // Not in our cache: the Functions emulator makes sockets in it, whose paths may only be short.
  const folder = mkdtempSync(join(tmpdir(), 'parley-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { TMPDIR: folder, TEMP: folder, TMP: folder }
}

/** The tools start these two with the Functions emulator, asked or not. */
function withCompanions(only) {
  const unknown = only.find((name) => !allEmulators.includes(name))
  if (unknown) throw new Stop(`There is no emulator “${unknown}”: choose from ${allEmulators.join(', ')}.`)
  return [...new Set([...only, ...(only.includes('functions') ? ['tasks', 'eventarc'] : [])])]
}

export function firebaseArguments({ configFile, project, emulators, importFrom }) {
  const firebase = join(rootFolder, 'node_modules', 'firebase-tools', 'lib', 'bin', 'firebase.js')
  return [
    firebase,
    'emulators:start',
    ...['--config', configFile],
    ...['--project', project],
    ...['--only', emulators.join(',')],
    ...(importFrom ? ['--import', importFrom] : []),
    '--non-interactive',
  ]
}

/** firebase.json with our ports. It lies beside it because all paths in it are relative to its own place. */
function writeConfig(configFile, { emulators, ports, served }) {
  const config = JSON.parse(readFileSync(join(rootFolder, 'firebase.json'), 'utf8'))
  if (served) config.hosting.public = served
  writeFileSync(configFile, JSON.stringify(configAt(config, emulators, ports), undefined, 2))
  if (!emulators.includes('hosting')) return
  // The Hosting emulator serves the last build, and would not start without a folder to serve.
  mkdirSync(join(rootFolder, config.hosting.public), { recursive: true })
}

export function configAt(config, emulators, ports) {
  const { hosting } = config
  const entries = ['hub', 'logging', ...emulators].map((name) => [name, { host, port: ports[name] }])
  const byName = Object.fromEntries(entries)
  if (byName.firestore) byName.firestore.websocketPort = ports.firestoreSocket
  return {
    ...config,
    hosting: { ...hosting, headers: allowingEmulators(hosting.headers, ports) },
    emulators: { ...byName, ui: { enabled: false }, singleProjectMode: true },
  }
}

/** The content security policy of production, and the emulators that stand in for Google's servers. */
function allowingEmulators(rules, ports) {
  const origins = ['auth', 'firestore', 'functions', 'storage'].map((name) => `http://${host}:${ports[name]}`)
  const allow = ({ key, value }) =>
    key === 'Content-Security-Policy'
      ? { key, value: value.replace("connect-src 'self'", `connect-src 'self' ${origins.join(' ')}`) }
      : { key, value }
  return rules.map((rule) => ({ ...rule, headers: rule.headers.map(allow) }))
}

function keepLog(child, file, onLine) {
  const stream = createWriteStream(file)
  const log = { file, lines: [], isReady: false }
  const onText = (text) => {
    stream.write(text)
    for (const line of text.split('\n').filter((part) => part.trim())) {
      log.lines.push(line)
      if (line.includes('All emulators ready')) log.isReady = true
      onLine?.(line)
    }
    log.lines.splice(0, log.lines.length - 30)
  }
  for (const output of [child.stdout, child.stderr]) output.setEncoding('utf8').on('data', onText)
  return log
}

/** Ready when the tools say so, which is after they have loaded all functions, and the hub lists everyone. */
async function waitUntilReady(suite, emulators, ports, log) {
  let ended
  void suite.exited.then((end) => (ended = end))
  for (;;) {
    if (ended) throw new Stop(endedSentence(log))
    if (log.isReady && (await areListed(emulators, ports.hub))) return
    await delay(100)
  }
}

function endedSentence(log) {
  const reason = log.lines.findLast((line) => /Error|⚠|✖|Fatal/.test(line)) ?? log.lines.at(-1) ?? ''
  const where = relative(process.cwd(), log.file)
  return `The Firebase emulators ended before they were ready: ${reason.trim()} (everything they said is in ${where})`
}

async function areListed(emulators, hubPort) {
  try {
    const listed = await (await fetch(`http://${host}:${hubPort}/emulators`)).json()
    return emulators.every((name) => name in listed)
  } catch {
    return false
  }
}

export function environmentOf(project, ports) {
  return {
    GCLOUD_PROJECT: project,
    // There is no cloud machine to ask about itself, and asking takes seconds.
    METADATA_SERVER_DETECTION: 'none',
    FIRESTORE_EMULATOR_HOST: `${host}:${ports.firestore}`,
    FIREBASE_STORAGE_EMULATOR_HOST: `${host}:${ports.storage}`,
    FIREBASE_AUTH_EMULATOR_HOST: `${host}:${ports.auth}`,
    FUNCTIONS_EMULATOR_ORIGIN: `http://${host}:${ports.functions}`,
    CLOUD_TASKS_EMULATOR_HOST: `${host}:${ports.tasks}`,
    FIREBASE_EMULATOR_HUB: `${host}:${ports.hub}`,
    ...offline,
    VITE_LOCAL_SUITE: JSON.stringify({
      projectId: project,
      ports: { auth: ports.auth, firestore: ports.firestore, functions: ports.functions },
    }),
  }
}

/** Writes all documents and accounts to the folder, which the hub replaces as a whole. */
async function saveData(folder, ports) {
  const answer = await fetch(`http://${host}:${ports.hub}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: folder, initiatedBy: 'parley' }),
  })
  if (!answer.ok || !existsSync(folder)) throw new Stop(`The data could not be saved: ${await answer.text()}`)
}
