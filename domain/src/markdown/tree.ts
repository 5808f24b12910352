import type { ChannelId, RoleId, Uid } from '../ids'

/**
 * A formatted message. Whoever draws it makes nodes of these, never HTML; how a text becomes a tree, and what the dialect
 * is: docs/markdown.md.
 */
export type Tree = readonly Block[]

export type Block =
  | { readonly kind: 'paragraph' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | List
  | CodeBlock

export type List = {
  readonly kind: 'list'
  /** The first number, or null for bullets. */
  readonly start: number | null
  /** Of each item its own text, and after that the lists below it. */
  readonly items: readonly (readonly Block[])[]
}

export type CodeBlock = {
  readonly kind: 'codeBlock'
  /** As it was typed, in lower case. */
  readonly language: string | null
  readonly text: string
}

/** Line breaks and spaces stand in the text as they were typed. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: Emphasis | 'spoiler'; readonly children: readonly Inline[] }
  /** Within a spoiler or an emphasis; elsewhere it is a block. */
  | CodeBlock
  | Link
  | Entity

export type Emphasis = 'bold' | 'italic' | 'underline' | 'strike'

export type Link = {
  readonly kind: 'link'
  /** http, https, mailto or tel. */
  readonly href: string
  readonly title: string | null
  /** Whether the text was chosen by the writer and hides the address. */
  readonly isMasked: boolean
  /** `<https://…>` asks for none. */
  readonly hasPreview: boolean
  readonly children: readonly Inline[]
}

/** What stands for something that has a name elsewhere. `source` is what was typed. */
export type Entity = { readonly source: string } & (
  | { readonly kind: 'user'; readonly uid: Uid }
  | { readonly kind: 'role'; readonly roleId: RoleId }
  | { readonly kind: 'channel'; readonly channelId: ChannelId }
  | { readonly kind: 'everyone' | 'here' }
  | { readonly kind: 'command'; readonly name: string; readonly id: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly id: string; readonly isAnimated: boolean }
  | { readonly kind: 'timestamp'; readonly atMs: number; readonly style: TimestampStyle }
  | { readonly kind: 'guide'; readonly page: GuidePage; readonly roleId: RoleId | null }
)

export const timestampStyles = ['t', 'T', 'd', 'D', 'f', 'F', 's', 'S', 'R'] as const
export type TimestampStyle = (typeof timestampStyles)[number]

export const guidePages = ['customize', 'browse', 'guide', 'linked-roles'] as const
export type GuidePage = (typeof guidePages)[number]
