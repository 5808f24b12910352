import type { Browser } from 'playwright-core'
import {
  channel,
  composer,
  dupe,
  dupette,
  logIn,
  message,
  openChannel,
  say,
  sayForGood,
} from '../e2e/harness/actions'
import { openWindow, type Window } from '../e2e/harness/browser'
import type { Figure } from './Figure'
import { difference, installFirestoreWire, readWire, total, type WireCount } from './firestoreWire'

/** Longer than the read marker waits and a channel's activity is held back. */
const settleMs = 6_000
const burst = 10

export type Use = { readonly name: string; readonly count: WireCount }

/** What each thing that a person does costs in documents, as it travels. The channels have to be unread-free. */
export async function measureFirestore(browser: Browser): Promise<Use[]> {
  const reader = await openWindow(browser)
  const writer = await openWindow(browser)
  await installFirestoreWire(reader.context)
  await logIn(writer.page, dupette)
  await openChannel(writer.page, 'garden')
  const uses: Use[] = []
  const use = async (name: string, act: () => Promise<unknown>) => {
    const before = uses.length === 0 ? nothing : await readWire(reader.page)
    await act()
    await reader.page.waitForTimeout(settleMs)
    uses.push({ name, count: difference(await readWire(reader.page), before) })
  }
  await use('log in, and see the first channel', () => logIn(reader.page, dupe))
  await use('open a channel', () => openWithRows(reader, 'garden'))
  await use('see a message', async () => {
    await say(writer.page, 'A message to be seen')
    await message(reader.page, 'A message to be seen').waitFor()
  })
  await use(`see ${burst} messages in a row`, async () => {
    for (let i = 1; i <= burst; i++) await sayForGood(writer.page, `Number ${i} of a burst`)
    await message(reader.page, `Number ${burst} of a burst`).waitFor()
  })
  await use('watch somebody type, and stop', async () => {
    await composer(writer.page).pressSequentially('Hm')
    await writer.page.waitForTimeout(1_000)
    await composer(writer.page).fill('')
  })
  await use('send a message, typed by hand', async () => {
    await composer(reader.page).pressSequentially('Said here')
    await composer(reader.page).press('Enter')
  })
  await use('open another channel', () => openWithRows(reader, 'kitchen'))
  await use('go back to the first', () => openWithRows(reader, 'garden'))
  await use('see a message of another channel', async () => {
    await openWithRows(writer, 'kitchen')
    await say(writer.page, 'A message elsewhere')
    await channel(reader.page, 'kitchen')
      .and(reader.page.getByLabel(/unread/))
      .waitFor()
  })
  await reader.close()
  await writer.close()
  return uses
}

const nothing: WireCount = {
  read: new Map(),
  delivered: 0,
  written: new Map(),
  startedListeners: 0,
  openListeners: 0,
}

async function openWithRows({ page }: Window, name: string) {
  await openChannel(page, name)
  await page
    .getByRole('log', { name: `Messages in #${name}` })
    .getByRole('article')
    .first()
    .waitFor()
}

export function printUses(uses: readonly Use[]): void {
  for (const { name, count } of uses) {
    const { read, written, delivered, startedListeners, openListeners } = count
    console.log(`${name}: ${total(read)} read, ${total(written)} written`)
    if (total(read) > 0) console.log(`  read: ${listed(read)}`)
    if (total(written) > 0) console.log(`  written: ${listed(written)}`)
    console.log(
      `  listeners: ${startedListeners} started, ${openListeners} open; the emulator sent ${delivered} documents`,
    )
  }
}

const listed = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([collection, count]) => `${count} ${collection}`).join(', ')

export const listenersFigure = (uses: readonly Use[]): Figure => ({
  name: 'listeners open',
  unit: 'listeners',
  samples: uses.map(({ count }) => count.openListeners),
  target: { p: 100, limit: 10 },
})
