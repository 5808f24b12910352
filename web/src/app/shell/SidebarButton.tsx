import { useLingui } from '@lingui/react/macro'
import { Menu } from 'lucide-react'
import { IconButton } from '#ui/IconButton'
import { usePane } from './usePane'

/** Opens the list beside the conversation. Only a phone hides it. */
export function SidebarButton() {
  const { t } = useLingui()
  const [, setPane] = usePane()
  return (
    <span className="sm:hidden">
      <IconButton label={t`Channels`} onClick={() => setPane('sidebar')}>
        <Menu size={20} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </span>
  )
}
