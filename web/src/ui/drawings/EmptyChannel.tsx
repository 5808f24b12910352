import { Drawing } from './Drawing'

/** Two chairs at a small table, and a cup that is still warm. */
export function EmptyChannel() {
  return (
    <Drawing>
      <path d="M8 104h160" opacity="0.4" />
      <path d="M64 68h48M88 68v36M76 104h24" />
      <path d="M80 58h14v5a5 5 0 0 1-5 5h-4a5 5 0 0 1-5-5zM94 60h2.5a2.5 2.5 0 0 1 0 5H94" />
      <path className="stroke-accent" d="M84.500 52c-2-3 2-4 0-8M90 52c-2-3 2-4 0-8" />
      <path d="M28 44l4 34h22M32 78l-3 26M54 78l3 26M29.500 57h4" />
      <path d="M148 44l-4 34h-22M144 78l3 26M122 78l-3 26M146.500 57h-4" />
    </Drawing>
  )
}
