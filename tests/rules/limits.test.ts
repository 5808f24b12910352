import { limits, schemaVersion, timings } from '@parley/domain/limits'
import { permissions, ruledPermissions } from '@parley/domain/permissions/permission'
import { folderColors } from '@parley/domain/schema/user'
import { expect, it } from 'vitest'
import { rulesSource } from './world'

/** Every number that rules repeat, with the text around it. */
const repeated: [text: string, times: number][] = [
  [`displayName.size() <= ${limits.displayNameMax}\n`, 1],
  [`bio.size() <= ${limits.bioMax};`, 1],
  [`text.size() <= ${limits.messageTextMax} `, 1],
  [`channels.size() <= ${limits.channelsPerServer}\n`, 1],
  [`isLimitedTo(${limits.listMax})`, 4],
  [`isLimitedTo(${limits.rolesPerServer})`, 1],
  [`isLimitedTo(${limits.channelsPerServer})`, 2],
  ['isLimitedTo(20)', 1],
  [`isLimitedTo(${limits.reactorPage})`, 1],
  [`toSet().size() <= ${limits.reactionKinds}\n`, 1],
  [`emojis.size() <= ${limits.reactionKinds}\n`, 1],
  [`{1,${limits.reactionMax}},)+`, 1],
  [`isLimitedTo(${limits.serversPerUser + 10})`, 1],
  [`order.size() <= ${limits.serversPerUser}\n`, 1],
  [`folders.size() <= ${limits.serversPerUser}\n`, 1],
  [`folder.name.size() <= ${limits.railFolderNameMax} `, 1],
  [`duration.value(${timings.accountNewMs / 60_000}, 'm') <= request.time`, 1],
  [`duration.value(${timings.memberNewMs / 60_000}, 'm') <= request.time`, 1],
  [`schemaVersion == ${schemaVersion}\n`, 10],
]

it.each(repeated)('rules say %j as the domain does', (text, times) => {
  expect(rulesSource.split(text).length - 1).toBe(times)
})

it('every limit in the rules is one of these', () => {
  const known = repeated.flatMap(([text]) => text.match(/\d+/g) ?? [])
  const found = [...rulesSource.matchAll(/(?:<= |isLimitedTo\()(\d+)/g)].map(([, number]) => number)
  expect(found.filter((number) => !known.includes(number ?? ''))).toEqual([])
})

it('rules know the colours of folders', () => {
  const colors = folderColors.map((color) => `'${color}'`).join(', ')
  expect(rulesSource).toContain(`folder.color in [${colors}]`)
})

it('servers per account and pages stay within what one list may ask for', () => {
  expect(limits.serversPerUser).toBeLessThanOrEqual(limits.listMax)
  expect(limits.onlineWatched).toBeLessThanOrEqual(limits.listMax)
  expect(limits.memberPage).toBeLessThanOrEqual(limits.listMax)
  expect(limits.messagePage).toBeLessThanOrEqual(limits.listMax)
})

it('exactly the ruled permissions are compiled, and rules ask for no others', () => {
  const asked = [...rulesSource.matchAll(/has\(acl, me, '(\w+)'\)/g)].map(([, name]) => name ?? '')
  expect([...new Set(asked)].sort()).toEqual([...ruledPermissions].sort())
  expect(permissions).toEqual(expect.arrayContaining(asked))
})
