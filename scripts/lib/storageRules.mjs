import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './console.mjs'
import { rootFolder, workFolder } from './folders.mjs'
import { runOrStop } from './processes.mjs'
import { downloadToolsProgram, javaForTools, readToolsProgram } from './toolsProgram.mjs'

/**
 * Finds the program that decides the rules of the Storage emulator: Google's, which is a download, or ours in
 * rules-runtime/, which is built here.
 */
export async function findStorageRules(javas, env) {
  const program = readToolsProgram('storage', env)
  const found = {
    explicitJar: env.STORAGE_EMULATOR_BINARY_PATH,
    javas,
    hasToolsJar: existsSync(program.jar),
    isWindows: process.platform === 'win32',
  }
  if (found.explicitJar && !existsSync(found.explicitJar)) {
    throw new Stop(`STORAGE_EMULATOR_BINARY_PATH names ${found.explicitJar}, and there is no such file.`)
  }
  let choice = chooseStorageRules(found)
  if (choice.way === 'download') {
    const hasToolsJar = await downloadToolsProgram(program, choice.java, env)
    choice = chooseStorageRules({ ...found, hasToolsJar, canDownload: false })
  }
  if (choice.way === 'none') throw new Stop(choice.sentence)
  return { ...choice, env: choice.way === 'ours' ? await buildOurs() : {} }
}

/** The order of preference: what the person named, the tools' own way, ours. */
export function chooseStorageRules({ explicitJar, javas, hasToolsJar, canDownload = true, isWindows }) {
  const toolsJava = javas.find(({ major }) => major >= javaForTools)
  if (explicitJar) {
    const java = toolsJava ?? javas[0]
    if (!java) return { way: 'none', sentence: explicitSentence }
    return { way: 'explicit', java, needsStandIn: !toolsJava }
  }
  if (toolsJava && hasToolsJar) return { way: 'tools', java: toolsJava, needsStandIn: false }
  if (toolsJava && canDownload) return { way: 'download', java: toolsJava, needsStandIn: false }
  // The stand-in is a shell script, which Windows has no use for.
  if (!isWindows) return { way: 'ours', needsStandIn: true }
  return { way: 'none', sentence: windowsSentence }
}

const explicitSentence =
  'STORAGE_EMULATOR_BINARY_PATH names a Java program, and this machine has no Java to run it.'
const windowsSentence =
  'The rules of the Storage emulator need Java 21 or newer and, once, the network to download them: see to both and try again.'

/** Built anew at each start, which takes a moment: so it is never older than its source. */
async function buildOurs() {
  const file = join(workFolder, 'rules-runtime', 'storage-rules-runtime.mjs')
  const build = join(rootFolder, 'rules-runtime', 'build.mjs')
  await runOrStop('The rules runtime could not be built: see above.', process.execPath, [build, file])
  return { STORAGE_EMULATOR_BINARY_PATH: file, PARLEY_STORAGE_RULES: file, PARLEY_NODE: process.execPath }
}
