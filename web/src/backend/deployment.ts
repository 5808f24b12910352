import { AppError } from '@parley/domain/errors'
import * as v from 'valibot'

const deployment = v.object({ appCheckSiteKey: v.nullable(v.string()) })

/**
 * What Hosting's `/__/firebase/init.json` cannot tell: `npm run deploy` writes it beside the build, so that one build
 * serves every project. All of it is public. Throws `AppError` where it cannot be read.
 */
export async function readDeployment(): Promise<v.InferOutput<typeof deployment>> {
  try {
    return v.parse(deployment, await (await fetch('/config.json')).json())
  } catch (error) {
    throw new AppError(error instanceof v.ValiError ? 'internal' : 'offline', { cause: error })
  }
}
