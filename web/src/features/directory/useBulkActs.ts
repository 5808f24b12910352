import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { AppError } from '@parley/domain/errors'
import { type ServerId, type Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import type { Member, Role } from '@parley/domain/schema/server'
import { sortNameOf } from '@parley/domain/members/sortNameOf'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { patchDirectory } from '#backend/directory'
import { resetNicknames } from '#backend/directoryCalls'
import { describeError, toAppError } from '#backend/errors'
import { getMembers } from '#backend/members'
import { changeRoleMembers } from '#backend/roleCalls'

export type Change = (member: Member) => Member

/** What is done to many at once. Each answers with a sentence when something was refused, and null when all is done. */
export function useBulkActs(serverId: ServerId, onChange: (change: Change) => void) {
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)

  /** What is done stays done when a later part is refused. */
  async function inParts(
    uids: readonly Uid[],
    most: number,
    act: (part: Uid[]) => Promise<void>,
  ): Promise<string | null> {
    setIsBusy(true)
    try {
      for (let start = 0; start < uids.length; start += most) await act(uids.slice(start, start + most))
      return null
    } catch (error) {
      return toAppError(error).code === 'forbidden'
        ? i18n._(msg`Somebody’s roles changed meanwhile, and they are not below you any more. Look again.`)
        : describeError(error)
    } finally {
      setIsBusy(false)
      // They are read and not listened to.
      void client.invalidateQueries({ queryKey: getMembers(serverId).queryKey })
    }
  }

  /** In the lists that were read, and in what is chosen out of their sight. */
  function patch(uids: readonly Uid[], change: Change) {
    const changeThose: Change = (member) => (uids.includes(member.id) ? change(member) : member)
    patchDirectory(client, serverId, changeThose)
    onChange(changeThose)
  }

  return {
    isBusy,
    changeRole: (role: Role, act: 'give' | 'take', uids: readonly Uid[]) =>
      inParts(uids, limits.roleMembersPerCall, async (part) => {
        const [add, remove] = act === 'give' ? [part, []] : [[], part]
        await changeRoleMembers({ requestId: mintRequestId(), serverId, roleId: role.id, add, remove })
        patch(part, (member) => {
          const others = member.roles.filter((id) => id !== role.id)
          return { ...member, roles: act === 'give' ? [...others, role.id] : others }
        })
      }),
    resetNicknames: (uids: readonly Uid[]) =>
      inParts(uids, moderationLimits.nicknamesPerCall, async (memberIds) => {
        const { reset, refused } = await resetNicknames({ requestId: mintRequestId(), serverId, memberIds })
        patch(reset, (member) => {
          const unnamed = { ...member, nick: null }
          return { ...unnamed, sortName: sortNameOf(unnamed) }
        })
        if (refused.length > 0) throw new AppError('forbidden')
      }),
  }
}
