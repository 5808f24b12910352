import { dupe, dupette } from '../harness/actions'
import type { Screen } from './Stage'

const day = 86_400_000
const bannedPeople = [
  { id: 'milo', name: 'Milo Brandt', username: 'milo.b', reason: 'Sold things', until: null },
  { id: 'ren', name: 'Ren', username: 'ren', reason: '', until: Date.now() + 3 * day },
  {
    id: 'wanda',
    name: 'Wanda with a name as long as they come',
    username: 'wanda_the_wanderer_of_the_harbour',
    reason:
      'Wrote the same advertisement into every channel, eleven times, after she had been asked to stop.',
    until: Date.now() - day,
  },
]
const longReason =
  'You posted the same advertisement in every channel after two moderators had asked you to stop. Come back when you want to talk.'

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
  bans: async (stage) => {
    const section = `/s/${stage.scene.serverId}/settings/bans`
    await stage.scene.putBans([])
    const page = await stage.as(dupe, section)
    await page.getByText('Nobody is banned.').waitFor({ timeout: 60_000 })
    await stage.shoot('bans-none')
    await stage.scene.putBans(bannedPeople)
    await page.goto(page.url())
    await page.getByText('Sold things').waitFor()
    await stage.shoot('bans')
    await page.getByRole('button', { name: 'Lift the ban of Milo Brandt' }).click()
    await page.getByRole('alertdialog').waitFor()
    await stage.shoot('bans-lift')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Ban somebody by id' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('User ids').fill('nobody-is-called-so')
    await dialog.getByLabel('The ban ends').selectOption('At a date of your choice…')
    await dialog.getByRole('button', { name: 'Ban', exact: true }).click()
    await dialog.getByText('Choose a moment to come.').waitFor()
    await stage.shoot('bans-by-id')
    await dialog.getByLabel('The ban ends').selectOption('Never')
    await dialog.getByRole('button', { name: 'Ban', exact: true }).click()
    await dialog.getByText('is nobody’s id').waitFor({ timeout: 60_000 })
    await stage.shoot('bans-refused')
    await page.keyboard.press('Escape')
    await page.route('**/listBans', (route) => route.abort())
    await page.getByLabel('Search bans').fill('any')
    await page.getByText('The bans could not be loaded').waitFor()
    await stage.shoot('bans-failed')
    await page.unroute('**/listBans')
    await page.goto(page.url().replace('/bans', '/members'))
    await page.getByRole('checkbox', { name: 'Select Abel' }).check()
    await page.getByRole('checkbox', { name: 'Select Amélie' }).click({ modifiers: ['Shift'] })
    await page
      .getByRole('group', { name: 'With those selected' })
      .getByRole('button', { name: 'Ban' })
      .click()
    await dialog.getByLabel('Reason').waitFor()
    await stage.shoot('people-ban')
    await page.keyboard.press('Escape')
    await stage.scene.putBans([])
  },
  removed: async (stage) => {
    const page = await stage.as(dupette, stage.scene.channelPath('garden'))
    await page.getByRole('textbox', { name: /^Message #/ }).waitFor({ timeout: 60_000 })
    const letBack = await stage.scene.banOther({ reason: longReason, until: Date.now() + day })
    await page.getByText(/^You are banned from Harbour Commons until/).waitFor({ timeout: 60_000 })
    await stage.shoot('removed')
    await letBack()
  },
}
