import { Drawing } from './Drawing'

/** A closed door; light shows only through its keyhole. */
export function LockedDoor() {
  return (
    <Drawing>
      <path d="M8 104h160" opacity="0.4" />
      <path d="M60 104V14h56v90" />
      <path d="M67 104V21h42v83" />
      <path d="M75 31h26v22H75zM75 82h26v14H75z" opacity="0.4" />
      <path className="stroke-accent" d="M101 65.500a2.500 2.500 0 1 0-2 0l-.8 6.500h3.600z" />
      <path d="M136 104v-6h24v6M140 98c-2-8 1-14 8-14s10 6 8 14" opacity="0.4" />
    </Drawing>
  )
}
