/** Where something dragged would land: a line above or below, or a ring around what it would join. */
export const railRow =
  'group relative flex w-full justify-center before:absolute before:inset-x-3 before:-top-1.5 before:h-1 before:rounded-full after:absolute after:inset-x-3 after:-bottom-1.5 after:h-1 after:rounded-full data-[drop=after]:after:bg-accent data-[drop=before]:before:bg-accent data-[drop=into]:[&_[data-focus-item]]:outline-2 data-[drop=into]:[&_[data-focus-item]]:outline-accent data-[drop=into]:[&_[data-focus-item]]:outline-offset-2'
