import { parseMarkdown } from '../markdown/parseMarkdown'
import { parseUrl } from '../markdown/parseUrl'
import { textOf } from '../markdown/textOf'
import type { Block, Inline, Tree } from '../markdown/tree'
import { fold } from './fold'

/** What a message holds, as far as rules ask. */
export type Contents = {
  /** As it was typed, and as a reader sees it. */
  readonly texts: readonly string[]
  /** Of people, roles and everybody; each once. */
  readonly mentions: number
  readonly links: readonly URL[]
  /** Codes, in lower case. */
  readonly invites: readonly { readonly host: string; readonly code: string }[]
}

export function contentsOf(text: string): Contents {
  const tree = parseMarkdown(text)
  const nodes = inlinesOf(tree)
  const seen = textOf(tree)
  const mentions = nodes.flatMap((node) => mentionIn(node) ?? [])
  const typed = addressesIn(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
  const hrefs = nodes.flatMap((node) => (node.kind === 'link' ? [node.href] : []))
  const links = [...new Set([...hrefs, ...typed])].flatMap((href) => webAddress(href) ?? [])
  return {
    texts: seen === text ? [text] : [text, seen],
    mentions: new Set(mentions).size,
    links,
    invites: [
      ...invitesIn(text),
      ...(seen === text ? [] : invitesIn(seen)),
      ...links.flatMap(({ href }) => invitesIn(href)),
    ],
  }
}

function mentionIn(node: Inline): string | null {
  if (node.kind === 'user') return node.uid
  if (node.kind === 'role') return node.roleId
  return node.kind === 'everyone' || node.kind === 'here' ? node.kind : null
}

const inlinesOf = (tree: Tree): readonly Inline[] => tree.flatMap(inlinesOfBlock)

function inlinesOfBlock(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subtext':
    case 'heading':
      return block.children.flatMap(withInner)
    case 'quote':
      return inlinesOf(block.children)
    case 'list':
      return block.items.flatMap(inlinesOf)
    case 'codeBlock':
      return []
  }
}

const withInner = (node: Inline): readonly Inline[] =>
  'children' in node ? [node, ...node.children.flatMap(withInner)] : [node]

/** Also where nothing is clicked, in code for instance: it is copied from there. */
const addressesIn = (text: string): readonly string[] => text.match(/https?:\/\/[^\s<>"`|\])]+/giu) ?? []

function webAddress(href: string): URL | null {
  const url = parseUrl(href)
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null
}

/** Ours, on whatever host, and Discord's; people copy them without their beginning. */
const invite = /(?:([a-z0-9.-]+(?::[0-9]+)?)\/invite|(discord\.gg|dsc\.gg))\/([a-z0-9-]{2,40})/gu

function invitesIn(text: string): { host: string; code: string }[] {
  const compact = fold(text).replace(/ ?([./]) ?/gu, '$1')
  return [...compact.matchAll(invite)].map(([, host, short, code]) => ({
    host: host ?? short ?? '',
    code: code ?? '',
  }))
}

/** A host stands for what is below it too. */
export const isHostAllowed = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((each) => {
    const wanted = each
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:\*\.)?/u, '')
      .replace(/\/.*$/u, '')
    return wanted !== '' && (host === wanted || host.endsWith(`.${wanted}`))
  })
