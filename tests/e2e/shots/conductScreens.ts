import { dupe, dupette, message, sayForGood } from '../harness/actions'
import type { Screen } from './Stage'

const slow = { timeout: 60_000 }

/** What is said about somebody's conduct, by whom and to whom. */
export const conductScreens: Record<string, Screen> = {
  reporting: async (stage) => {
    await sayForGood(stage.scene.other.page, 'Whoever plants beans in rows has understood nothing')
    const page = await stage.as(dupe, stage.scene.channelPath('general'))
    await message(page, 'Whoever plants').last().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Report message' }).waitFor()
    await stage.shoot('report-menu')
    await page.getByRole('menuitem', { name: 'Report message' }).click()
    await page.getByRole('dialog').getByLabel('What is wrong').waitFor()
    await stage.shoot('report-dialog')
  },
  reports: async (stage) => {
    await stage.scene.complainOfOther()
    const page = await stage.as(dupe, `/s/${stage.scene.serverId}/settings/reports`)
    const queue = page.getByRole('list', { name: 'Reports' })
    await queue.getByRole('button', { name: 'Warn' }).first().waitFor(slow)
    await stage.shoot('reports')
    await queue.getByRole('button', { name: 'Resolve' }).first().click()
    await stage.shoot('report-resolve')
    await queue.getByRole('button', { name: 'Cancel' }).click()
    await queue.getByRole('button', { name: 'Warn' }).first().click()
    await page.getByRole('dialog').getByLabel('Reason').waitFor()
    await stage.shoot('report-warn')
    await page.keyboard.press('Escape')
    await page.getByRole('radio', { name: 'Taken' }).click()
    await page.getByText('Nobody is looking after a report now.').waitFor(slow)
    await stage.shoot('reports-none')
    await page.getByRole('radio', { name: 'Open' }).click()
    await queue.getByRole('link', { name: 'History of Dupette' }).first().click()
    await page.getByRole('list', { name: 'History' }).getByText('Shouting in the library').waitFor(slow)
    await stage.shoot('history')
    await page.getByRole('button', { name: 'Open their card' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Report' }).waitFor()
    await stage.shoot('history-card')
  },
  warning: async (stage) => {
    await stage.scene.warnOther()
    const page = await stage.as(dupette, stage.scene.channelPath('garden'))
    await page.getByRole('button', { name: 'I have read it' }).waitFor(slow)
    await stage.shoot('warning')
    await stage.scene.forgiveOther()
  },
}
