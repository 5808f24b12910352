import { Drawing } from './Drawing'

/** A paper plane that flew a loop and left the page. */
export function LostPage() {
  return (
    <Drawing>
      <path d="M8 104h160" opacity="0.4" />
      <path d="M34 104V40h30l14 14v50M64 40v14h14" />
      <path d="M44 66h22M44 76h22M44 86h12" opacity="0.4" />
      <path
        className="stroke-accent"
        strokeDasharray="1 6"
        d="M84 84c18 8 34 0 34-14s-20-14-20-2 22 14 34-14"
      />
      <path d="M160 22l-36 14 12 6 4 12zM160 22l-24 20" />
    </Drawing>
  )
}
