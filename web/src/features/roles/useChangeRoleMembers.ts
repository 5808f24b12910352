import type { ServerId, Uid } from '@parley/domain/ids'
import type { Role } from '@parley/domain/schema/server'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { getMembers } from '#backend/members'
import { changeRoleMembers } from '#backend/roleCalls'
import { showToast } from '#ui/showToast'
import { describeRoleProblem } from './describeRoleProblem'

/** Gives a role to people or takes it; a refusal is a sentence, and whether it worked is the answer. */
export function useChangeRoleMembers(serverId: ServerId, role: Role) {
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)

  async function change({ add = [], remove = [] }: { add?: Uid[]; remove?: Uid[] }): Promise<boolean> {
    setIsBusy(true)
    try {
      await changeRoleMembers({ requestId: mintRequestId(), serverId, roleId: role.id, add, remove })
      // They are read and not listened to, and counts come from them.
      void client.invalidateQueries({ queryKey: getMembers(serverId).queryKey })
      return true
    } catch (error) {
      showToast({ title: describeRoleProblem(error), durationMs: 8_000 })
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return { change, isBusy }
}
