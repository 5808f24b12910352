import type { NameLook } from './nameLookOf'

/** Who wrote something, as it is drawn. */
export type Author = {
  readonly name: string
  /** Null for the drawn initial. */
  readonly avatarSrc: string | null
  /** A CSS colour that can be read on both themes, or null for the ordinary ink. */
  readonly color: string | null
  readonly icon: NameLook['icon']
  /** Nobody has this id, or has it any more: the name is a stand-in, and there is no card. */
  readonly isUnknown?: true
}
