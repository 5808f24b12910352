import { delimiter, dirname, join } from 'node:path'
import { findFirestoreEmulator } from './firestoreEmulator.mjs'
import { rootFolder } from './folders.mjs'
import { findJavas } from './java.mjs'
import { findStorageRules } from './storageRules.mjs'

const standInFolder = join(rootFolder, 'scripts', 'java-stand-in')

/**
 * Finds the programs that Firebase's tools start with `java`, and gives the environment in which the tools find
 * them too. Where the tools' own way works, nothing of ours stands in between.
 */
export async function findEmulatorPrograms(emulators, env = process.env) {
  const javas = findJavas(env)
  const programs = []
  if (emulators.includes('firestore')) programs.push(await findFirestoreEmulator(javas, env))
  if (emulators.includes('storage')) programs.push(await findStorageRules(javas, env))
  return environmentFor(programs, env)
}

/** Each program names the Java that it needs, if any; the newest of them runs them all. */
export function environmentFor(programs, env) {
  const needsStandIn = programs.some((program) => program.needsStandIn)
  const [java] = programs
    .map((program) => program.java)
    .filter(Boolean)
    .sort((one, other) => other.major - one.major)
  const path = [...(needsStandIn ? [standInFolder] : []), ...(java ? [dirname(java.path)] : []), env.PATH]
  return Object.assign(
    { PATH: path.join(delimiter) },
    needsStandIn && java ? { PARLEY_JAVA: java.path } : {},
    ...programs.map((program) => program.env),
  )
}
