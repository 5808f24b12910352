/** What every control one types into looks like. 16 px on phones, or iOS zooms the page on focus. */
export const fieldClass =
  'w-full rounded-control border border-line-strong bg-surface-2 px-3 text-base text-ink transition-colors placeholder:text-ink-faint hover:border-ink-faint focus-visible:border-focus focus-visible:outline-1 focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger max-sm:text-[1rem]'
