type Props = {
  icon: { readonly emoji: string; readonly roleName: string }
  className?: string
}

/** The emoji of a role beside the name of somebody who holds it. */
export const RoleIcon = ({ icon: { emoji, roleName }, className = '' }: Props) => (
  <span
    role="img"
    aria-label={roleName}
    title={roleName}
    className={`inline-block shrink-0 text-sm leading-none no-underline ${className}`}
  >
    {emoji}
  </span>
)
