import { region } from '@parley/domain/deployment'

const origin = process.env['FUNCTIONS_EMULATOR_ORIGIN'] ?? ''
const project = process.env['GCLOUD_PROJECT'] ?? ''

/**
 * The emulator starts a process at a function's first call, on a busy machine for longer than a browser waits. Asked by
 * nobody in particular each refuses, and is awake.
 */
export async function wakeFunctions(...names: string[]): Promise<void> {
  for (const name of names) while (!(await isAwake(name)));
}

async function isAwake(name: string): Promise<boolean> {
  const response = await fetch(`${origin}/${project}/${region}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: {} }),
  })
  const answer: unknown = await response.json().catch(() => null)
  return typeof answer === 'object' && answer !== null && 'error' in answer
}
