import { dupe, dupette } from '../harness/actions'
import { uidOf } from '../harness/people'
import type { Screen } from './Stage'

/** Roles in the settings of Harbour Commons, as its administrator finds them. */
export const roleScreens: Record<string, Screen> = {
  roles: async (stage) => {
    const page = await stage.as(dupe, `/s/${stage.scene.serverId}/settings/roles`)
    await page.getByRole('link', { name: /^Moderator/ }).waitFor()
    await stage.shoot('roles')
    await page.getByRole('button', { name: 'More for Maker' }).click()
    await page.getByRole('menuitem', { name: 'Move up' }).hover()
    await stage.shoot('role-menu')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Create role' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Night watch')
    await stage.shoot('create-role')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('link', { name: /^Gardener/ }).click()
    await page.getByLabel('Emoji').fill('🌿')
    await page.getByText('You have changes that are not saved.').waitFor()
    await stage.shoot('role-looks')
    await page.getByRole('button', { name: 'Put back' }).click()
    await page.getByRole('link', { name: 'Permissions' }).click()
    await page.getByRole('switch', { name: 'Send messages', exact: true }).waitFor()
    await stage.shoot('role-permissions')
    await page.getByRole('main').getByRole('link', { name: 'Members' }).click()
    await page.getByRole('checkbox').first().check()
    await stage.shoot('role-members')
    await page.getByRole('button', { name: 'Add people' }).click()
    await page.getByRole('dialog').getByRole('checkbox').nth(1).check()
    await stage.shoot('role-add-members')
  },
  'check-person': async (stage) => {
    const uid = await uidOf(dupette.email)
    const page = await stage.as(dupe, `${stage.scene.channelPath('moderators')}/settings/check/${uid}`)
    await page.getByRole('button', { name: 'May not: View channels' }).click()
    await page.getByRole('button', { name: 'May not: Send messages', exact: true }).click()
    await page.getByText('The channel denies it to').waitFor()
    await stage.shoot('check-person')
  },
  'view-as': async (stage) => {
    const page = await stage.as(dupe, `/s/${stage.scene.serverId}/settings/roles`)
    await page.getByRole('link', { name: /^Gardener/ }).click()
    await page.getByRole('button', { name: 'View server as this role' }).click()
    await page.getByText('They may write here.').waitFor()
    await stage.shoot('view-as')
    await page.getByRole('button', { name: 'Stop viewing' }).click()
  },
  'channel-permissions': async (stage) => {
    const page = await stage.as(dupe, `${stage.scene.channelPath('moderators')}/settings/permissions`)
    await page.getByRole('switch', { name: 'Private' }).waitFor()
    await page.getByRole('link', { name: /^Moderator/ }).waitFor()
    await stage.shoot('channel-permissions')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Gardener' }).waitFor()
    await stage.shoot('add-target')
    await page.getByRole('dialog').getByRole('button', { name: 'Gardener' }).click()
    await page
      .getByRole('radiogroup', { name: 'View channels' })
      .getByRole('radio', { name: 'Allow' })
      .click()
    await page.getByText('You have changes that are not saved.').waitFor()
    await stage.shoot('overwrite')
    await page.getByRole('button', { name: 'Put back' }).click()
  },
}
