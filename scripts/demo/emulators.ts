/** Where the emulators are, from the variables that firebase-tools itself uses. */
export type Emulators = {
  readonly projectId: string
  readonly authOrigin: string
  readonly firestoreHost: string
  readonly firestorePort: number
}

export function emulatorsFromEnvironment(): Emulators {
  const [firestoreHost = '', firestorePort] = needed('FIRESTORE_EMULATOR_HOST').split(':')
  return {
    projectId: needed('GCLOUD_PROJECT'),
    authOrigin: `http://${needed('FIREBASE_AUTH_EMULATOR_HOST')}`,
    firestoreHost,
    firestorePort: Number(firestorePort),
  }
}

function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; start the demo through \`npm start\`.`)
  return value
}
