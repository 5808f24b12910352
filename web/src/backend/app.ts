import { AppError } from '@parley/domain/errors'
import { type FirebaseApp, type FirebaseOptions, initializeApp } from 'firebase/app'
import { once } from '#lib/once'

/** The Firebase app. Which project it is, Hosting tells: the same build serves every project it is deployed to. */
export const firebaseApp = once(async (): Promise<FirebaseApp> => initializeApp(await projectOptions()))

async function projectOptions(): Promise<FirebaseOptions> {
  if (import.meta.env.MODE === 'suite') return (await import('./local')).localOptions
  try {
    const response = await fetch('/__/firebase/init.json')
    if (!response.ok) throw new AppError('internal', { cause: response.status })
    const options = (await response.json()) as FirebaseOptions
    // The helper of Google's and GitHub's sign-in under our own name, where Hosting serves it too: on any other
    // site browsers keep its storage apart, and whoever left the page for it would come back as nobody.
    return { ...options, authDomain: window.location.host }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('offline', { cause: error })
  }
}
