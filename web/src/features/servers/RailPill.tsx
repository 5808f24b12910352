/** Its length says the state, so that nobody has to see a colour: open, something new, under the pointer. */
export function RailPill({ isActive, isUnread }: { isActive: boolean; isUnread: boolean }) {
  const look = isActive
    ? 'scale-y-100'
    : isUnread
      ? 'scale-y-25 group-hover:scale-y-50'
      : 'scale-y-0 group-focus-within:scale-y-50 group-hover:scale-y-50'
  return (
    <span
      aria-hidden
      className={`absolute start-0 top-1/2 -mt-5 h-10 w-1 rounded-e-full bg-ink transition-transform ${look}`}
    />
  )
}
