import { asServerId, asUid } from '@parley/domain/ids'
import { expect } from 'vitest'
import { dupe, dupette, logIn } from './actions'
import { launchBrowser, openWindow, type Window } from './browser'
import { freshCommunity } from './emulators'
import { uidOf } from './people'

export type Story = Awaited<ReturnType<typeof openStory>>

/** How many stories begin: a small community, and Ada, an administrator, and Bo, a member, each at their own window. */
export async function openStory(bosWindow: Parameters<typeof openWindow>[1] = {}) {
  const { serverId, channelId } = await freshCommunity(100)
  const browser = await launchBrowser()
  const [ada, bo] = [await openWindow(browser), await openWindow(browser, bosWindow)]
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
  return {
    browser,
    serverId: asServerId(serverId),
    garden: channelId('garden'),
    ada,
    bo,
    bosUid: asUid(await uidOf(dupette.email)),
    async end(...others: Window[]) {
      expect([ada, bo, ...others].flatMap(({ crashes }) => crashes)).toEqual([])
      await browser.close()
    },
  }
}
