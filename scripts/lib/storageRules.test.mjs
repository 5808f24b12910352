import { expect, test } from 'vitest'
import { chooseStorageRules } from './storageRules.mjs'

const java17 = { path: '/usr/bin/java', major: 17 }
const java25 = { path: '/opt/java/bin/java', major: 25 }

function choose(found) {
  return chooseStorageRules({ javas: [java17], hasToolsJar: false, isWindows: false, ...found })
}

test('a jar that the person named is taken before everything else', () => {
  const named = { explicitJar: '/jars/mine.jar', hasToolsJar: true }
  expect(choose({ ...named, javas: [java17, java25] })).toEqual({
    way: 'explicit',
    java: java25,
    needsStandIn: false,
  })
  expect(choose(named)).toEqual({ way: 'explicit', java: java17, needsStandIn: true })
  expect(choose({ ...named, javas: [] }).sentence).toMatch(/no Java to run it/)
})

test('with Java 21 and Google’s program in place, nothing of ours stands in between', () => {
  const choice = choose({ javas: [java17, java25], hasToolsJar: true })
  expect(choice).toEqual({ way: 'tools', java: java25, needsStandIn: false })
})

test('with Java 21 and no program, the download is tried before ours is taken', () => {
  expect(choose({ javas: [java25] }).way).toBe('download')
  expect(choose({ javas: [java25], canDownload: false })).toEqual({ way: 'ours', needsStandIn: true })
})

test('with an older Java, or none, ours decides, even if Google’s program is there', () => {
  expect(choose({ hasToolsJar: true }).way).toBe('ours')
  expect(choose({ javas: [] }).way).toBe('ours')
})

test('on Windows, which could not run the stand-in, the sentence says what is missing', () => {
  expect(choose({ isWindows: true }).sentence).toMatch(/need Java 21 or newer/)
})
