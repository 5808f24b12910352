/**
 * A picture of every screen, large and small, dark and light, in .cache/shots:
 *   npm run shots                    all of them
 *   npm run shots -- lively log-in   these alone
 */
import { mkdir } from 'node:fs/promises'
import { appUrl, launchBrowser, phone } from './harness/browser'
import { arrange } from './shots/arrange'
import { conductScreens } from './shots/conductScreens'
import { auditScreens } from './shots/auditScreens'
import { calmScreens } from './shots/calmScreens'
import { guestScreens } from './shots/guestScreens'
import { memberScreens } from './shots/memberScreens'
import { moderationScreens } from './shots/moderationScreens'
import { newcomerScreens } from './shots/newcomerScreens'
import { peopleScreens } from './shots/peopleScreens'
import { roleScreens } from './shots/roleScreens'
import { Stage, type Screen } from './shots/Stage'

const folder = '.cache/shots'
const screens: Record<string, Screen> = {
  ...guestScreens,
  ...newcomerScreens,
  ...memberScreens,
  ...peopleScreens,
  ...conductScreens,
  ...roleScreens,
  ...auditScreens,
  ...calmScreens,
  ...moderationScreens,
}
const looks = [
  { size: 'desktop', viewport: { width: 1440, height: 900 }, theme: 'dark' },
  { size: 'desktop', viewport: { width: 1440, height: 900 }, theme: 'light' },
  { size: 'phone', viewport: phone, theme: 'dark' },
  { size: 'phone', viewport: phone, theme: 'light' },
] as const

const asked = process.argv.slice(2)
const chosen = Object.entries(screens).filter(([name]) => asked.length === 0 || asked.includes(name))
const unknown = asked.filter((name) => !(name in screens))
if (unknown.length > 0)
  throw new Error(`There is no screen ${unknown.join(', ')}: ${Object.keys(screens).join(', ')}`)

await mkdir(folder, { recursive: true })
const browser = await launchBrowser()
const scene = await arrange(browser)
const missing: string[] = []
for (const { size, viewport, theme } of looks) {
  const stage = new Stage({
    browser,
    scene,
    viewport,
    theme,
    fileOf: (name) => `${folder}/${name}-${size}-${theme}.png`,
  })
  for (const [name, show] of chosen) {
    try {
      await show(stage)
    } catch (error) {
      missing.push(`${name} (${size}, ${theme}): ${error instanceof Error ? error.message : String(error)}`)
      await stage.shoot(`failed-${name}`).catch(() => undefined)
      await stage.startAfresh()
    }
  }
  await stage.close()
}
await browser.close()

console.log(`${Stage.taken} pictures of ${appUrl} are in ${folder}.`)
if (missing.length > 0) throw new Error(`These screens did not appear:\n${missing.join('\n')}`)
process.exit(0)
