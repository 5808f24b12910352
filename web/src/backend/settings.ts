import type { Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { Settings } from '@parley/domain/schema/user'
import { doc, setDoc } from 'firebase/firestore'
import { firestore } from './firestore'
import { written } from './written'

export async function updateSettings(uid: Uid, change: Pick<Settings, 'theme'>): Promise<void> {
  const stored: Settings = { schemaVersion, ...change }
  await written(async () => setDoc(doc(await firestore(), paths.settings(uid)), stored))
}
