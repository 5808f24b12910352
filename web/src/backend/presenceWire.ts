/**
 * How a page tells that it is here, past the SDK and over Firestore's REST interface, for two reasons: the last
 * word of a page that is closing has to outlive it (`keepalive`), and a heartbeat that could not be sent is
 * worth nothing later, where the SDK would keep it for the next connection.
 */
import type { DeviceId, Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { DeviceState } from '@parley/domain/schema/presence'
import { AppError } from '@parley/domain/errors'
import { firebaseApp } from './app'
import { getIdToken } from './auth'

export type PresenceWire = {
  /** That there is a device, and what it does; with a heartbeat if one is due. */
  announce(state: DeviceState, withHeartbeat: boolean): Promise<void>
  beat(): Promise<void>
  /** Sent at once and not waited for: the page may be gone in a moment. */
  leave(): void
}

export async function openPresenceWire(uid: Uid, device: DeviceId): Promise<PresenceWire> {
  const { projectId = '' } = (await firebaseApp()).options
  const documents = `projects/${projectId}/databases/(default)/documents`
  const url = `${await firestoreOrigin()}/v1/${documents}:commit`
  const [devicePath, heartbeatPath] = [paths.device(uid, device), paths.heartbeat(uid, device)].map(
    (path) => `${documents}/${path}`,
  )
  // A page that is closing has no time to ask for one.
  let token: string | null = null
  /** What was said last. An announcement may still be on its way when the page leaves, and must not outlive that. */
  let isHere = false
  const hasLeft = () => !isHere

  const commit = (writes: readonly object[]) =>
    fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json' },
      body: JSON.stringify({ writes }),
      keepalive: true,
    })
  const send = async (writes: readonly object[]) => {
    token = await getIdToken()
    if (hasLeft()) return
    const { ok, status } = await commit(writes)
    // The two may have overtaken each other.
    if (hasLeft()) takeBack()
    if (!ok) throw new AppError(status === 403 ? 'forbidden' : 'internal', { cause: status })
  }
  const takeBack = () => {
    commit([{ delete: devicePath }, { delete: heartbeatPath }]).catch(() => undefined)
  }
  const heartbeat = put(heartbeatPath, {}, 'at')

  return {
    announce: (state, withHeartbeat) => {
      isHere = true
      const announced = put(devicePath, { state: { stringValue: state } }, 'since')
      return send(withHeartbeat ? [announced, heartbeat] : [announced])
    },
    beat: () => send([heartbeat]),
    leave: () => {
      isHere = false
      if (token !== null) takeBack()
    },
  }
}

async function firestoreOrigin(): Promise<string> {
  if (import.meta.env.MODE === 'suite') return (await import('./local')).localFirestoreOrigin
  return 'https://firestore.googleapis.com'
}

/** A whole document, with one field that the server fills with its time. */
const put = (name: string | undefined, fields: object, timeField: string) => ({
  update: { name, fields: { schemaVersion: { integerValue: schemaVersion }, ...fields } },
  updateTransforms: [{ fieldPath: timeField, setToServerValue: 'REQUEST_TIME' }],
})
