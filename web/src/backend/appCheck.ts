import type { FirebaseApp } from 'firebase/app'
import { initializeAppCheck, ReCaptchaEnterpriseProvider } from 'firebase/app-check'
import { readDeployment } from './deployment'

/** Where a deployment has a key, its functions answer only apps that attest themselves. */
export async function startAppCheck(app: FirebaseApp): Promise<void> {
  const { appCheckSiteKey } = await readDeployment()
  if (appCheckSiteKey === null) return
  initializeAppCheck(app, {
    provider: new ReCaptchaEnterpriseProvider(appCheckSiteKey),
    isTokenAutoRefreshEnabled: true,
  })
}
