import type { Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import type { Rail } from '@parley/domain/schema/user'
import { doc, setDoc } from 'firebase/firestore'
import { firestore } from './firestore'
import { written } from './written'

/** Whole, because an arrangement makes sense only as a whole: of two devices the later one wins. */
export async function updateRail(uid: Uid, arranged: Rail): Promise<void> {
  await written(async () => setDoc(doc(await firestore(), paths.rail(uid)), arranged))
}
