import { asChannelId } from '@parley/domain/ids'
import { refs } from '../../../functions/src/lib/db'
import { composer, dupe, dupette, sayForGood } from '../harness/actions'
import type { Screen, Stage } from './Stage'

/** A channel that is slow, or locked: for whoever decides it, and for whoever waits. */
export const calmScreens: Record<string, Screen> = {
  'slow-mode': async (stage) => {
    await calm(stage, { slowModeSeconds: 30, locked: null })
    const page = await stage.as(dupette, stage.scene.channelPath('kitchen'))
    await page.getByText('Slow mode: 30 s').waitFor()
    await stage.shoot('slow-mode')
    if ((await page.getByRole('timer').count()) === 0) await sayForGood(page, 'Soup is ready')
    await page.getByRole('timer').waitFor()
    await composer(page).fill('Bring a bowl')
    await stage.shoot('slow-mode-wait')
    await composer(page).fill('')
    const ada = await stage.as(dupe, stage.scene.channelPath('kitchen'))
    await ada.getByText('You do not have to wait.').waitFor()
    await stage.shoot('slow-mode-exempt')
    await openMenu(stage)
    await ada.getByRole('menuitem', { name: 'Edit channel' }).click()
    await ada.getByRole('dialog').getByLabel('Slow mode').focus()
    await stage.shoot('slow-mode-settings')
    await calm(stage, { slowModeSeconds: 0, locked: null })
  },
  'locked-channel': async (stage) => {
    await calm(stage, { slowModeSeconds: 0, locked: { until: null } })
    const page = await stage.as(dupette, stage.scene.channelPath('kitchen'))
    await page.getByText(/^This channel is locked/).waitFor()
    await stage.shoot('locked')
    await stage.as(dupe, stage.scene.channelPath('kitchen'))
    await openMenu(stage)
    await stage.shoot('locked-menu')
    await calm(stage, { slowModeSeconds: 0, locked: { until: Date.now() + 3_600_000 } })
    const ada = await stage.as(dupe, stage.scene.channelPath('kitchen'))
    await ada.getByText(/^This channel is locked until/).waitFor()
    await stage.shoot('locked-for-a-while')
    await calm(stage, { slowModeSeconds: 0, locked: null })
    await ada.getByText(/^This channel is locked/).waitFor({ state: 'detached' })
    await openMenu(stage)
    await ada.getByRole('menuitem', { name: 'Lock for a while…' }).click()
    await ada.getByRole('dialog').getByLabel('For how long').waitFor()
    await stage.shoot('lock-dialog')
  },
}

type Calm = { slowModeSeconds: number; locked: { until: number | null } | null }

/** As by hand; the triggers follow. */
async function calm({ scene }: Stage, { slowModeSeconds, locked }: Calm) {
  const channelId = asChannelId(scene.channelPath('kitchen').split('/').at(-1)!)
  const until = locked?.until == null ? null : new Date(locked.until)
  await refs
    .channel(scene.serverId, channelId)
    .update({ slowModeSeconds, locked: locked && { until: until as never } })
}

async function openMenu(stage: Stage) {
  const page = await stage.as(dupe, stage.scene.channelPath('kitchen'))
  if (stage.isPhone) await page.getByRole('button', { name: 'Channels' }).click()
  const row = page.getByRole('navigation', { name: 'Channels' }).getByRole('link', { name: /^kitchen,/ })
  await row.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Edit channel' }).waitFor()
}
