import { dupe } from '../harness/actions'
import type { Screen } from './Stage'

/** The people of Harbour Commons, as its administrator looks after them. */
export const peopleScreens: Record<string, Screen> = {
  people: async (stage) => {
    const page = await stage.as(dupe, `/s/${stage.scene.serverId}/settings/members`)
    await page.getByRole('row').nth(5).getByText('ago').waitFor({ timeout: 60_000 })
    await stage.shoot('people')
    await page.getByRole('checkbox', { name: 'Select Abel' }).check()
    await page.getByRole('checkbox', { name: 'Select Amélie' }).click({ modifiers: ['Shift'] })
    await page.getByRole('group', { name: 'With those selected' }).waitFor()
    await stage.shoot('people-selected')
    await page.getByRole('button', { name: 'Give a role' }).click()
    await page.getByRole('dialog').getByLabel('Role').waitFor()
    await stage.shoot('people-give-role')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Select nobody' }).click()
    await page.getByRole('button', { name: 'Prune' }).click()
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Reader' }).check()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Remove \d/ })
      .waitFor({ timeout: 60_000 })
    await stage.shoot('people-prune')
    await page.keyboard.press('Escape')
    await page.getByLabel('Only those').selectOption('Invited with a code…')
    await page.getByLabel('Invite code').fill('not a code')
    await page.getByText('This is no invite code.').waitFor()
    await stage.shoot('people-code')
    await page.getByLabel('Only those').selectOption('Timed out now')
    await page.getByText('Nobody is timed out now.').waitFor({ timeout: 60_000 })
    await stage.shoot('people-timed-out')
    await page.getByLabel('Only those').selectOption('Everybody')
    await page.getByLabel('Search members').fill('qqq')
    await page.getByText('Nobody’s name or username begins so').waitFor()
    await stage.shoot('people-none')
  },
}
