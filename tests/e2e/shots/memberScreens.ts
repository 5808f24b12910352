import { chooseFromMenu, composer, dupe, dupette, message, sayForGood, timeline } from '../harness/actions'
import { appUrl } from '../harness/browser'
import type { Screen, Stage } from './Stage'

const firestoreListens = /google\.firestore\.v1\.Firestore\/Listen/

/** At home in Harbour Commons. */
export const memberScreens: Record<string, Screen> = {
  lively: async (stage) => {
    await stage.scene.leaveUnread('general', 4)
    const page = await atChannel(stage, 'general')
    await page.getByRole('separator').filter({ hasText: /new/i }).waitFor()
    await composer(stage.scene.other.page).pressSequentially('Wait a moment')
    await page.getByText('Dupette is typing').waitFor()
    await stage.shoot('lively')
    if (!stage.isPhone) {
      await page.getByRole('article').nth(-3).hover()
      await page.getByRole('toolbar').getByRole('button').first().hover()
      await stage.shoot('toolbar')
    }
    await composer(stage.scene.other.page).fill('')
  },
  message: async (stage) => {
    const page = await atChannel(stage, 'garden')
    await sayForGood(page, 'The first beans are up, two weeks early')
    await message(page, 'The first beans').last().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Copy text' }).waitFor()
    await stage.shoot('context-menu')
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await page.getByRole('textbox', { name: /^Edit/ }).waitFor()
    await stage.shoot('editing')
    await page.keyboard.press('Escape')
    await chooseFromMenu(page, 'The first beans', 'Delete message')
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await stage.shoot('delete-undo')
  },
  greeting: async (stage) => {
    await stage.scene.greetOther('garden')
    const page = await stage.as(dupe, stage.scene.channelPath('garden'))
    await page
      .getByRole('log')
      .getByRole('button', { name: /Dupette/ })
      .last()
      .waitFor()
    await stage.shoot('greeting')
  },
  failed: async (stage) => {
    const page = await stage.as(dupette, stage.scene.channelPath('kitchen'))
    await page.getByRole('article').first().waitFor()
    await page.context().setOffline(true)
    await composer(page).fill('Soup is ready, bring a bowl')
    await composer(page).press('Enter')
    await page.getByText('You are offline').waitFor({ timeout: 30_000 })
    await stage.shoot('offline')
    await stage.scene.silenceOther(3_600_000)
    await page.context().setOffline(false)
    await page.getByText('Not sent.').waitFor({ timeout: 60_000 })
    await stage.shoot('silenced')
    await stage.scene.silenceOther(0)
    await composer(page).waitFor()
    await stage.shoot('failed')
    await page.getByRole('button', { name: 'Discard' }).click()
  },
  history: async (stage) => {
    const page = await atChannel(stage, 'general')
    // By the reader's own hand: on its way to the end the list follows nothing else.
    await timeline(page).hover()
    const isAway = () => page.getByRole('button', { name: /Jump to present/ }).isVisible()
    // A turn of the wheel before the channel's end has loaded is overtaken by it.
    for (let turn = 0; turn < 10 && !(await isAway()); turn++) {
      await page.mouse.wheel(0, -1_500)
      await page.waitForTimeout(300)
    }
    await stage.shoot('history')
  },
  'create-channel': async (stage) => {
    const page = await atChannel(stage, 'general')
    if (stage.isPhone) await page.getByRole('button', { name: 'Channels' }).click()
    await page.getByRole('button', { name: 'Create a channel', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill('Rainy Days')
    await stage.shoot('create-channel')
    await dialog.getByLabel('Topic').fill('What to do while it pours')
    await dialog.getByRole('button', { name: 'Create channel' }).click()
    await page.getByText('Nobody has written here yet').waitFor()
    await stage.shoot('empty-channel')
    await stage.scene.removeChannel(page.url())
  },
  'manage-channels': async (stage) => {
    const page = await atChannel(stage, 'general')
    if (stage.isPhone) await page.getByRole('button', { name: 'Channels' }).click()
    await page.getByRole('button', { name: 'Harbour Commons', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Create a category' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('switch', { name: 'Private' }).click()
    await dialog.getByRole('checkbox', { name: 'Gardener' }).check()
    await stage.shoot('create-category')
    await page.keyboard.press('Escape')
    const garden = page.getByRole('link', { name: /^garden,/ })
    await garden.click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Move up' }).hover()
    await stage.shoot('channel-menu')
    await page.getByRole('menuitem', { name: 'Edit channel' }).click()
    await dialog.getByLabel('Topic').waitFor()
    await stage.shoot('edit-channel')
    await page.keyboard.press('Escape')
    await garden.click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Delete channel' }).click()
    await page.getByRole('alertdialog').waitFor()
    await stage.shoot('delete-channel')
    await page.keyboard.press('Escape')
    if (stage.isPhone) return
    await garden.hover()
    await page.mouse.down()
    await page.getByRole('link', { name: /^kitchen,/ }).hover()
    await page.getByRole('link', { name: /^kitchen,/ }).hover({ position: { x: 40, y: 4 } })
    await stage.shoot('drag-channel')
    await page.keyboard.press('Escape')
    await page.mouse.up()
  },
  'invite-people': async (stage) => {
    const page = await atChannel(stage, 'garden')
    if (stage.isPhone) await page.getByRole('button', { name: 'Channels' }).click()
    await page.getByRole('button', { name: 'Harbour Commons', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Invite people' }).waitFor()
    await stage.shoot('server-menu')
    await page.getByRole('menuitem', { name: 'Invite people' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Expires in 7 days').waitFor()
    await stage.shoot('invite-people')
    await dialog.getByRole('button', { name: 'Edit invite link' }).click()
    await stage.shoot('invite-terms')
    await dialog.getByRole('button', { name: 'All invites' }).click()
    await dialog.getByRole('listitem').first().waitFor()
    await stage.shoot('invite-list')
    await dialog
      .getByRole('button', { name: /^Revoke/ })
      .first()
      .click()
    await page.getByRole('alertdialog').waitFor()
    await stage.shoot('invite-revoke')
  },
  voice: async (stage) => {
    const page = await stage.as(dupe, stage.scene.channelPath('general'))
    await composer(page).waitFor()
    if (stage.isPhone) await page.getByRole('button', { name: 'Channels' }).click()
    await page
      .getByRole('link', { name: /voice channel/ })
      .first()
      .click()
    await stage.shoot('voice')
  },
  status: async (stage) => {
    const page = await atChannel(stage, 'general')
    if (stage.isPhone) await page.getByRole('button', { name: 'Channels' }).click()
    await page.getByRole('button', { name: /^Your status/ }).click()
    await page.getByRole('menuitemradio', { name: 'Invisible' }).hover()
    await stage.shoot('status')
    await page.keyboard.press('Escape')
    if (stage.isPhone) await page.getByRole('button', { name: 'Back' }).click()
  },
  panes: async (stage) => {
    const page = await atChannel(stage, 'general')
    if (!stage.isPhone) return
    await page.getByRole('button', { name: 'Channels' }).click()
    await stage.shoot('pane-channels')
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('button', { name: 'Show members' }).click()
    await stage.shoot('pane-members')
    await page.goBack()
  },
  switcher: async (stage) => {
    const page = await atChannel(stage, 'general')
    await page.keyboard.press('Control+k')
    await page.getByRole('option').first().waitFor()
    await stage.shoot('switcher')
    await page.keyboard.type('ma')
    await page.getByRole('option', { name: /Marta/ }).waitFor()
    await stage.shoot('switcher-found')
  },
  profile: async (stage) => {
    const page = await atChannel(stage, 'general')
    if (stage.isPhone) await page.getByRole('button', { name: 'Show members' }).click()
    await page
      .getByRole('region', { name: 'Members' })
      .getByRole('button', { name: /^Dupette/ })
      .click()
    await page.getByText('Here for the books').waitFor()
    await stage.shoot('profile')
    await page.getByRole('button', { name: 'Edit nickname' }).click()
    await page.getByLabel('Nickname').fill('Sweet Pea')
    await stage.shoot('profile-nickname')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    if (stage.isPhone) return
    await page.getByRole('article').getByRole('button', { name: /./ }).last().click()
    await page.getByText('Member since').waitFor()
    await stage.shoot('profile-author')
  },
  shortcuts: async (stage) => {
    const page = await atChannel(stage, 'general')
    await page.keyboard.press('Control+/')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await stage.shoot('shortcuts')
  },
  emoji: async (stage) => {
    const page = await atChannel(stage, 'garden')
    const open = () => page.getByRole('button', { name: 'Emoji', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await page.route('**/assets/emoji/**', () => undefined)
    await open()
    await dialog.waitFor()
    await stage.shoot('emoji-loading')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.unroute('**/assets/emoji/**')
    await page.route('**/assets/emoji/**', (route) => route.abort())
    await open()
    await dialog.getByRole('button', { name: 'Try again' }).waitFor()
    await stage.shoot('emoji-offline')
    await page.unroute('**/assets/emoji/**')
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await dialog.getByRole('gridcell', { name: 'Thumbs up' }).first().waitFor()
    await dialog.getByRole('gridcell', { name: 'Grinning face', exact: true }).hover()
    await stage.shoot('emoji')
    await dialog.getByRole('searchbox').fill('leaf')
    await dialog.getByRole('gridcell', { name: 'Four leaf clover' }).waitFor()
    await stage.shoot('emoji-search')
    await dialog.getByRole('searchbox').fill('xyzzy')
    await dialog.getByText('No emoji is called').waitFor()
    await stage.shoot('emoji-none')
    await dialog.getByRole('searchbox').fill('')
    await dialog.getByRole('button', { name: 'Animals & nature' }).click()
    await dialog.getByRole('gridcell', { name: 'Fox', exact: true }).waitFor()
    await stage.shoot('emoji-category')
    await page.keyboard.press('Escape')
  },
  'too-long': async (stage) => {
    const page = await atChannel(stage, 'garden')
    await composer(page).fill('word '.repeat(830))
    await page.getByText(/characters too long/).waitFor()
    await stage.shoot('too-long')
    await composer(page).fill('')
  },
  'server-settings': async (stage) => {
    const page = await stage.as(dupe, `/s/${stage.scene.serverId}/settings/overview`)
    await page.getByLabel('Server name').waitFor()
    await stage.shoot('server-settings')
    await page.getByRole('link', { name: 'Invites' }).click()
    await page.getByRole('listitem').first().waitFor()
    await stage.shoot('server-invites')
  },
  settings: async (stage) => {
    const page = await stage.as(dupe, '/settings/account')
    await page.getByLabel('Display name').waitFor()
    await stage.shoot('settings-account')
    await page.getByRole('link', { name: 'Appearance' }).click()
    await page.getByRole('radio', { name: 'Dark' }).waitFor()
    await stage.shoot('settings-appearance')
  },
  loading: (stage) =>
    stage.inOwnWindow(async (page) => {
      await page.goto(`${appUrl}/login?next=${stage.scene.channelPath('garden')}`)
      await page.getByLabel('E-mail').fill(dupe.email)
      await page.getByLabel('Password', { exact: true }).fill(dupe.password)
      await page.getByRole('button', { name: 'Log in' }).click()
      await composer(page).waitFor()
      // From now on the database does not answer.
      await page.route(firestoreListens, () => undefined)
      if (stage.isPhone) await page.getByRole('button', { name: 'Channels' }).click()
      await page.getByRole('link', { name: /^workshop,/ }).click()
      await page.getByText('Loading messages').waitFor()
      await stage.shoot('loading-channel')
      await page.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) {
          if (name?.startsWith('firestore')) indexedDB.deleteDatabase(name)
        }
      })
      await page.reload()
      await page.waitForTimeout(1_500)
      await stage.shoot('loading')
    }),
}

async function atChannel(stage: Stage, name: string) {
  const page = await stage.as(dupe, stage.scene.channelPath(name))
  await composer(page).waitFor()
  await page.getByRole('article').first().waitFor()
  return page
}
