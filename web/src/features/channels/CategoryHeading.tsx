import { useLingui } from '@lingui/react/macro'
import type { Channel } from '@parley/domain/schema/server'
import { ChevronDown, Plus } from 'lucide-react'
import { IconButton } from '#ui/IconButton'
import { toggleCategory } from './collapsedCategories'
import { EditButton } from './EditButton'

type Props = {
  category: Channel
  isCollapsed: boolean
  isDraggable: boolean
  /** For who may manage it. */
  onCreate: (() => void) | undefined
  onEdit: (() => void) | undefined
}

export function CategoryHeading({ category, isCollapsed, isDraggable, onCreate, onEdit }: Props) {
  const { t } = useLingui()
  return (
    <div className="group flex items-center" data-channel={category.id} draggable={isDraggable}>
      <button
        type="button"
        data-focus-item
        aria-expanded={!isCollapsed}
        onClick={() => toggleCategory(category.id)}
        className="flex min-h-7 min-w-0 flex-1 items-center gap-1 rounded-control px-1 text-start font-medium text-ink-muted text-xs hover:text-ink pointer-coarse:min-h-11"
      >
        <ChevronDown
          size={14}
          strokeWidth={1.75}
          aria-hidden
          className={`shrink-0 transition-transform motion-reduce:transition-none ${isCollapsed ? '-rotate-90 rtl:rotate-90' : ''}`}
        />
        <span className="truncate">{category.name}</span>
      </button>
      {onEdit && <EditButton name={category.name} onClick={onEdit} />}
      {onCreate && (
        <span className="opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <IconButton label={t`Create a channel in ${category.name}`} size="sm" onClick={onCreate}>
            <Plus size={16} strokeWidth={1.75} />
          </IconButton>
        </span>
      )}
    </div>
  )
}
