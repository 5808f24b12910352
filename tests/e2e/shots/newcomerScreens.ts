import { appUrl } from '../harness/browser'
import { nameless, newcomer } from './arrange'
import type { Screen } from './Stage'

/** Logged in, and nowhere yet. */
export const newcomerScreens: Record<string, Screen> = {
  'first-run': async (stage) => {
    const page = await stage.as(newcomer, '/home')
    await page.getByText('A room of your own').waitFor()
    await stage.shoot('first-run')
    await page.getByRole('main').getByRole('button', { name: 'Create a server' }).click()
    await page.getByRole('dialog').getByLabel('Server name').fill('Noor’s attic')
    await stage.shoot('create-server')
  },
  join: async (stage) => {
    const page = await stage.as(newcomer, '/home')
    await page.getByLabel('Join with an invite link or code').fill('the garden people')
    await page.getByRole('button', { name: 'Open the invite' }).click()
    await page.getByText('This is no invite').waitFor()
    await stage.shoot('join-refused')
    await page.goto(appUrl + stage.scene.invitePaths.open)
    await page.getByRole('button', { name: 'Join Harbour Commons' }).waitFor()
    await stage.shoot('invite-join')
  },
  'choose-username': async (stage) => {
    const page = await stage.as(nameless, '/')
    await page.getByText('What are you called?').waitFor()
    await stage.shoot('choose-username')
  },
  suspended: async (stage) => {
    const { suspend, ...account } = await stage.scene.createMember()
    const page = await stage.as(account, '/')
    await page.getByText('What are you called?').waitFor()
    await suspend()
    await page.getByText('This account is suspended').waitFor()
    await stage.shoot('suspended')
  },
  'no-access': async (stage) => {
    const page = await stage.as(newcomer, stage.scene.channelPath('garden'))
    await page.getByText('This place is not open to you').waitFor()
    await stage.shoot('no-access')
  },
}
