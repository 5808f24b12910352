import { Drawing } from './Drawing'

/** A cup that fell over. It happens. */
export function Crash() {
  return (
    <Drawing>
      <path d="M8 104h160" opacity="0.4" />
      <path d="M48 58h80M60 58v46M116 58v46" />
      <path d="M78 34h18a12 12 0 0 1 0 24H78zM86 34c0-10 12-10 12 0" />
      <path className="stroke-accent" d="M72 58H56c-6 0-10 2-10 8v8M46 82v4M46 94v2" />
      <path d="M138 104l3-28h20M158 76l3 28M141 76l-4-32M138.500 56h4" opacity="0.4" />
    </Drawing>
  )
}
