import { refs } from '../../../functions/src/lib/db'
import { asServerId } from '@parley/domain/ids'
import { dupe } from '../harness/actions'
import type { Screen } from './Stage'

/** What whoever keeps order in Harbour Commons sees of it. */
export const moderationScreens: Record<string, Screen> = {
  purge: async (stage) => {
    const page = await stage.as(dupe, `/s/${stage.scene.serverId}`)
    const message = page.getByRole('article').last()
    await message.waitFor()
    await message.focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Delete from here…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Where').selectOption('Anywhere in the channel')
    await stage.shoot('purge-form')
    await dialog.getByRole('button', { name: 'Find messages' }).click()
    const list = dialog.getByRole('list', { name: 'Messages to delete' })
    await list.waitFor({ timeout: 120_000 })
    await list.getByRole('checkbox').nth(1).uncheck()
    await stage.shoot('purge-found')
    await page.keyboard.press('Escape')
  },
  safety: async (stage) => {
    const server = refs.server(asServerId(stage.scene.serverId))
    const page = await stage.as(dupe, `/s/${stage.scene.serverId}/settings/safety`)
    await page.getByText('Invites work.').waitFor()
    await stage.shoot('safety')
    await server.update({ invitePause: { until: new Date(Date.now() + 3_600_000), byId: null } as never })
    await page.getByText('Invites are paused until').waitFor()
    await stage.shoot('safety-paused')
    await stage.as(dupe, `/s/${stage.scene.serverId}`)
    await page.getByText('Many joined at once.').waitFor()
    await stage.shoot('pause-banner')
    await server.update({ invitePause: null })
  },
}
