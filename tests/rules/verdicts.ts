/** How rule tests read: a table of who may do an operation, and refusals that stand beside what is allowed. */
import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import type { Firestore } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { type Actor, actors, uidOf, type World } from './world'

type Attempt = {
  readonly db: Firestore
  readonly uid: string
  readonly actor: Actor
  readonly world: World
}

export const allowed = (attempt: Promise<unknown>): Promise<unknown> => assertSucceeds(attempt)

/** A rule that grew too heavy also refuses; that must never pass for a decision. */
export async function refused(attempt: Promise<unknown>): Promise<void> {
  const error: unknown = await assertFails(attempt)
  expect(String(error)).not.toContain('maximum of 1000 expressions')
}

/** Everybody who is not named is refused; those who are named are the proof that the operation itself is sound. */
export function onlyTheseMay(
  operation: string,
  world: World,
  allowedActors: readonly Actor[],
  run: (attempt: Attempt) => Promise<unknown>,
): void {
  describe(operation, () => {
    const rows = actors.map((actor) => ({
      actor,
      verdict: allowedActors.includes(actor) ? 'may' : 'may not',
    }))
    it.each(rows)('$actor $verdict', async ({ actor, verdict }) => {
      const attempt = run({ db: world.as(actor), uid: uidOf(actor), actor, world })
      await (verdict === 'may' ? allowed(attempt) : refused(attempt))
    })
  })
}

/** For what no client may ever do: the same request as an administrator shows that only rules stand in its way. */
export function nobodyMay(
  operation: string,
  world: World,
  run: (attempt: Attempt) => Promise<unknown>,
  asAdministrator: () => Promise<{ isAllowed: boolean }>,
): void {
  onlyTheseMay(operation, world, [], run)
  it(`${operation} works without rules`, async () => {
    expect((await asAdministrator()).isAllowed).toBe(true)
  })
}
