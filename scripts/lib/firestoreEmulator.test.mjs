import { expect, test } from 'vitest'
import { chooseEmulator, sdkRoots } from './firestoreEmulator.mjs'

const java17 = { path: '/usr/bin/java', major: 17 }
const java25 = { path: '/opt/java/bin/java', major: 25 }
const sdkJar = '/usr/lib/google-cloud-sdk/platform/cloud-firestore-emulator/cloud-firestore-emulator.jar'

function choose(found) {
  return chooseEmulator({ javas: [java17], hasToolsJar: false, sdkJars: [], isWindows: false, ...found })
}

test('a jar that the person named is taken before everything else', () => {
  const choice = choose({
    explicitJar: '/jars/mine.jar',
    javas: [java25],
    hasToolsJar: true,
    sdkJars: [sdkJar],
  })
  expect(choice).toMatchObject({ way: 'explicit', jar: '/jars/mine.jar', needsStandIn: true })
})

test('the tools’ own jar, named by the person, needs no stand-in where Java is new enough', () => {
  const explicitJar = '/jars/cloud-firestore-emulator-v1.22.0.jar'
  expect(choose({ explicitJar, javas: [java25] }).needsStandIn).toBe(false)
  expect(choose({ explicitJar, javas: [java17] }).needsStandIn).toBe(true)
})

test('with Java 21 and the tools’ jar in place, nothing of ours stands in between', () => {
  const choice = choose({ javas: [java17, java25], hasToolsJar: true, sdkJars: [sdkJar] })
  expect(choice).toEqual({ way: 'tools', java: java25, needsStandIn: false })
})

test('with Java 21 and no jar, the tools’ download is tried before the Google Cloud SDK', () => {
  expect(choose({ javas: [java25], sdkJars: [sdkJar] }).way).toBe('download')
  expect(choose({ javas: [java25], sdkJars: [sdkJar], canDownload: false }).way).toBe('sdk')
})

test('with Java 17 the Google Cloud SDK’s jar is run through the stand-in, even if the tools’ jar is there', () => {
  const choice = choose({ hasToolsJar: true, sdkJars: [sdkJar] })
  expect(choice).toEqual({ way: 'sdk', jar: sdkJar, java: java17, needsStandIn: true })
})

test('the Google Cloud SDK’s jar runs on the Java that the person prefers', () => {
  expect(choose({ javas: [java17, java25], sdkJars: [sdkJar], canDownload: false }).java).toBe(java17)
})

test('the stand-in is not used on Windows, which could not run it', () => {
  expect(choose({ sdkJars: [sdkJar], isWindows: true }).way).toBe('none')
})

test('without Java, or with one too old, the sentence says which Java to install', () => {
  expect(choose({ javas: [] }).sentence).toMatch(/needs Java.*this machine has none: install it/)
  expect(choose({ javas: [{ path: '/j', major: 11 }], sdkJars: [sdkJar] }).sentence).toMatch(/has Java 11/)
})

test('without an emulator the sentence says how to get one', () => {
  expect(choose({}).sentence).toMatch(/install Java 21 or newer/)
  expect(choose({ javas: [java25], canDownload: false }).sentence).toMatch(/go online once/)
})

test('the Google Cloud SDK that the environment names is looked at first', () => {
  expect(sdkRoots({ CLOUDSDK_ROOT: '/sdk', PATH: '' }, '/home/ada')[0]).toBe('/sdk')
  expect(sdkRoots({ PATH: '' }, '/home/ada')).toContain('/home/ada/google-cloud-sdk')
})
