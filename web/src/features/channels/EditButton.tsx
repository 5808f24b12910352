import { useLingui } from '@lingui/react/macro'
import { Settings } from 'lucide-react'
import { IconButton } from '#ui/IconButton'

/** Stands in a `group`, and is a stop for Tab only while the row has the focus. A finger presses long instead. */
export function EditButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useLingui()
  return (
    <span className="invisible group-focus-within:visible group-hover:visible pointer-coarse:hidden">
      <IconButton label={t`Edit ${name}`} size="sm" onClick={onClick}>
        <Settings size={16} strokeWidth={1.75} />
      </IconButton>
    </span>
  )
}
