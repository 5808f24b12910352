/** A card in the middle; on a phone a sheet at the bottom, where the thumb is. */
export const dialogClass = {
  backdrop:
    'fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
  popup:
    'fixed z-40 flex flex-col bg-surface-3 shadow-float outline-none transition-[transform,opacity] duration-160 data-ending-style:opacity-0 data-starting-style:opacity-0 ' +
    'max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[90dvh] max-sm:rounded-t-card max-sm:pb-[env(safe-area-inset-bottom)] max-sm:data-ending-style:translate-y-4 max-sm:data-starting-style:translate-y-4 ' +
    'sm:top-[12vh] sm:left-1/2 sm:max-h-[76vh] sm:-translate-x-1/2 sm:rounded-card sm:data-ending-style:scale-98 sm:data-starting-style:scale-98',
  title: 'text-lg font-semibold text-ink',
  description: 'mt-1 text-base text-ink-muted',
  footer: 'flex flex-wrap justify-end gap-2 px-5 pt-1 pb-5',
}
