import { Drawing } from './Drawing'

/** A plug that lies beside its socket. */
export function Unplugged() {
  return (
    <Drawing>
      <path d="M8 104h160" opacity="0.4" />
      <path d="M126 32h28a5 5 0 0 1 5 5v28a5 5 0 0 1-5 5h-28a5 5 0 0 1-5-5V37a5 5 0 0 1 5-5z" />
      <path d="M140 41a10 10 0 1 1 0 20 10 10 0 0 1 0-20M136.500 50v2M143.500 50v2" />
      <path d="M74 84h10a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H74zM88 88h7M88 94h7" />
      <path d="M74 91H60c-16 0-10-30-26-30S22 104 8 104" />
      <path className="stroke-accent" d="M104 82l6-5M107 91h8M104 70l1-8" />
    </Drawing>
  )
}
