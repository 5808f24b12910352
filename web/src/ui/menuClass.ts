export const menuClass =
  'max-h-[var(--available-height)] min-w-48 max-w-80 overflow-y-auto rounded-card bg-surface-3 p-1 text-sm text-ink shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0'
