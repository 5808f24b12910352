import { chmodSync, copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { Stop } from './console.mjs'
import { sharedFolder } from './folders.mjs'
import { downloadToolsProgram, javaForTools, readToolsProgram } from './toolsProgram.mjs'

/** What the Google Cloud SDK's emulator is content with. */
const javaForSdk = 17

/** Finds the Firestore emulator among the tools' downloads and in the Google Cloud SDK. */
export async function findFirestoreEmulator(javas, env) {
  const program = readToolsProgram('firestore', env)
  const found = {
    explicitJar: env.FIRESTORE_EMULATOR_BINARY_PATH,
    javas,
    hasToolsJar: existsSync(program.jar),
    sdkJars: sdkRoots(env)
      .map(jarIn)
      .filter((jar) => existsSync(jar)),
    isWindows: process.platform === 'win32',
  }
  if (found.explicitJar && !existsSync(found.explicitJar)) {
    throw new Stop(`FIRESTORE_EMULATOR_BINARY_PATH names ${found.explicitJar}, and there is no such file.`)
  }
  let choice = chooseEmulator(found)
  if (choice.way === 'download') {
    const hasToolsJar = await downloadToolsProgram(program, choice.java, env)
    choice = chooseEmulator({ ...found, hasToolsJar, canDownload: false })
  }
  if (choice.way === 'none') throw new Stop(choice.sentence)
  return { ...choice, env: environmentFor(choice) }
}

/** The order of preference: what the person named, the tools' own way, the Google Cloud SDK. */
export function chooseEmulator({ explicitJar, javas, hasToolsJar, canDownload = true, sdkJars, isWindows }) {
  const toolsJava = javas.find(({ major }) => major >= javaForTools)
  const sdkJava = javas.find(({ major }) => major >= javaForSdk)
  if (!sdkJava) return { way: 'none', sentence: javaSentence(javas[0]) }
  if (explicitJar) {
    const isToolsJar = /^cloud-firestore-emulator-v[\d.]+\.jar$/.test(basename(explicitJar))
    const isPlain = isWindows || (isToolsJar && Boolean(toolsJava))
    const java = isPlain ? (toolsJava ?? sdkJava) : sdkJava
    return { way: 'explicit', jar: explicitJar, java, needsStandIn: !isPlain }
  }
  if (toolsJava && hasToolsJar) return { way: 'tools', java: toolsJava, needsStandIn: false }
  if (toolsJava && canDownload) return { way: 'download', java: toolsJava, needsStandIn: false }
  // The stand-in is a shell script, which Windows has no use for.
  if (!isWindows && sdkJars.length > 0)
    return { way: 'sdk', jar: sdkJars[0], java: sdkJava, needsStandIn: true }
  return { way: 'none', sentence: emulatorSentence(Boolean(toolsJava)) }
}

function javaSentence(java) {
  const have = java ? `this machine has Java ${java.major}` : 'this machine has none'
  return (
    `The Firestore emulator needs Java, best 21 or newer, and ${have}: install it ` +
    '(macOS: brew install openjdk; Debian and Ubuntu: apt install default-jre-headless) and try again.'
  )
}

function emulatorSentence(isForTools) {
  const sdk = 'install the package google-cloud-cli-firestore-emulator of the Google Cloud SDK'
  return isForTools
    ? `The Firestore emulator could not be downloaded: go online once, or ${sdk}, and try again.`
    : `The Firestore emulator is missing: install Java 21 or newer so that it can be downloaded, or ${sdk}.`
}

function environmentFor({ way, jar, needsStandIn }) {
  if (!jar) return {}
  const file = way === 'sdk' ? ownCopyOf(jar) : jar
  return { FIRESTORE_EMULATOR_BINARY_PATH: file, ...(needsStandIn ? { PARLEY_FIRESTORE_JAR: file } : {}) }
}

/** The tools make the file executable, which an ordinary person may not do to the SDK's: they get a copy. */
function ownCopyOf(jar) {
  const folder = join(sharedFolder, 'firestore-emulator')
  const { size, mtimeMs } = statSync(jar)
  const copy = join(folder, `${size}-${Math.round(mtimeMs)}.jar`)
  if (existsSync(copy)) return copy
  mkdirSync(folder, { recursive: true })
  const draft = `${copy}.${process.pid}`
  copyFileSync(jar, draft)
  chmodSync(draft, 0o755)
  renameSync(draft, copy)
  return copy
}

function jarIn(sdkRoot) {
  return join(sdkRoot, 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar')
}

/** Where the Google Cloud SDK usually is; the first place is wherever its `gcloud` command lives. */
export function sdkRoots(env, home = homedir()) {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'gcloud'))
    .filter((command) => existsSync(command))
    .map((command) => dirname(dirname(realpathSync(command))))
  const casks = ['/opt/homebrew/Caskroom', '/usr/local/Caskroom']
  return [
    env.CLOUDSDK_ROOT_DIR,
    env.CLOUDSDK_ROOT,
    ...onPath,
    '/usr/lib/google-cloud-sdk',
    '/usr/share/google-cloud-sdk',
    join(home, 'google-cloud-sdk'),
    '/opt/google-cloud-sdk',
    '/usr/local/google-cloud-sdk',
    '/usr/local/share/google-cloud-sdk',
    '/opt/homebrew/share/google-cloud-sdk',
    ...casks.map((cask) => `${cask}/gcloud-cli/latest/google-cloud-sdk`),
    ...casks.map((cask) => `${cask}/google-cloud-sdk/latest/google-cloud-sdk`),
    '/snap/google-cloud-cli/current',
    '/snap/google-cloud-sdk/current',
  ].filter(Boolean)
}
