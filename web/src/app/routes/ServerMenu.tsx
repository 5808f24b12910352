import { Trans } from '@lingui/react/macro'
import type { Permission } from '@parley/domain/permissions/permission'
import type { Server } from '@parley/domain/schema/server'
import { Eye, FolderPlus, LogOut, Settings, UserPlus } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { useNavigate } from 'react-router'
import { LeaveServerDialog, stopViewingAs, useActor, useView } from '#features/servers'
import { urls } from '#lib/urls'
import { Menu } from '#ui/Menu'
import { MenuItem } from '#ui/MenuItem'
import { useMe } from '../shell/SignedInContext'
import { sectionsFor } from './sectionsFor'

type Props = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  anchor: RefObject<HTMLElement | null>
  server: Server
  isOwner: boolean
  permissions: ReadonlySet<Permission>
  /** Absent where there is no channel that one may invite to. */
  onInvite: (() => void) | undefined
  onCreateCategory: () => void
}

const icon = { size: 18, strokeWidth: 1.75 }

/** What can be done with a server. Each entry is a feature's; here is where they come together. */
export function ServerMenu(props: Props) {
  const { isOpen, onOpenChange, anchor, server, isOwner, permissions } = props
  const navigate = useNavigate()
  const [isLeaving, setIsLeaving] = useState(false)
  const isView = useView(server.id) !== null
  const [section] = sectionsFor(permissions, isOwner, useActor(server.id, useMe().uid))
  return (
    <>
      <Menu isOpen={isOpen} onOpenChange={onOpenChange} anchor={anchor}>
        {isView && (
          <MenuItem icon={<Eye {...icon} />} onSelect={stopViewingAs}>
            <Trans>Stop viewing as somebody else</Trans>
          </MenuItem>
        )}
        {props.onInvite && (
          <MenuItem icon={<UserPlus {...icon} />} onSelect={props.onInvite}>
            <Trans>Invite people</Trans>
          </MenuItem>
        )}
        {section && (
          <MenuItem
            icon={<Settings {...icon} />}
            onSelect={() => void navigate(urls.serverSettings(server.id, section))}
          >
            <Trans>Server settings</Trans>
          </MenuItem>
        )}
        {permissions.has('manageChannels') && (
          <MenuItem icon={<FolderPlus {...icon} />} onSelect={props.onCreateCategory}>
            <Trans>Create a category</Trans>
          </MenuItem>
        )}
        {!isOwner && !isView && (
          <MenuItem icon={<LogOut {...icon} />} isDanger onSelect={() => setIsLeaving(true)}>
            <Trans>Leave server</Trans>
          </MenuItem>
        )}
      </Menu>
      <LeaveServerDialog server={server} isOpen={isLeaving} onOpenChange={setIsLeaving} />
    </>
  )
}
