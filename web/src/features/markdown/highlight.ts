/** Loaded with the first code that names its language; each language by itself. */
import type { Emitter, LanguageFn } from 'highlight.js'
import core from 'highlight.js/lib/core'
import type { Token } from './Token'

type Load = () => Promise<{ default: LanguageFn }>

const grammars = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  diff: () => import('highlight.js/lib/languages/diff'),
  go: () => import('highlight.js/lib/languages/go'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  lua: () => import('highlight.js/lib/languages/lua'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  php: () => import('highlight.js/lib/languages/php'),
  python: () => import('highlight.js/lib/languages/python'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
} satisfies Record<string, Load>
type Grammar = keyof typeof grammars

const aliases: Readonly<Record<string, Grammar>> = {
  ...{
    sh: 'bash',
    shell: 'bash',
    zsh: 'bash',
    h: 'c',
    'c++': 'cpp',
    cc: 'cpp',
    hpp: 'cpp',
    cs: 'csharp',
    'c#': 'csharp',
  },
  ...{
    patch: 'diff',
    golang: 'go',
    toml: 'ini',
    js: 'javascript',
    jsx: 'javascript',
    mjs: 'javascript',
    kt: 'kotlin',
  },
  ...{
    md: 'markdown',
    py: 'python',
    rb: 'ruby',
    rs: 'rust',
    ts: 'typescript',
    tsx: 'typescript',
    html: 'xml',
    svg: 'xml',
  },
  ...{ yml: 'yaml' },
}

const isGrammar = (name: string): name is Grammar => Object.hasOwn(grammars, name)
const grammarOf = (language: string): Grammar | null =>
  isGrammar(language) ? language : Object.hasOwn(aliases, language) ? aliases[language]! : null

const highlighter = core.newInstance()

/** Null for a language that we have no grammar of. */
export async function highlight(text: string, language: string): Promise<readonly Token[] | null> {
  const name = grammarOf(language)
  if (name === null) return null
  if (!highlighter.getLanguage(name)) {
    const load: Load = grammars[name]
    highlighter.registerLanguage(name, (await load()).default)
  }
  const { _emitter, errorRaised } = highlighter.highlight(text, { language: name, ignoreIllegals: true })
  // Where a grammar stumbles, the code would end there.
  return _emitter instanceof TokenEmitter && !errorRaised ? _emitter.tokens : null
}

const kinds: Readonly<Record<string, Token['kind']>> = {
  ...{
    comment: 'comment',
    quote: 'comment',
    deletion: 'name',
    addition: 'string',
    string: 'string',
    regexp: 'string',
  },
  ...{
    keyword: 'keyword',
    tag: 'keyword',
    'selector-tag': 'keyword',
    meta: 'keyword',
    number: 'number',
    literal: 'number',
  },
  ...{
    symbol: 'number',
    title: 'name',
    section: 'name',
    name: 'keyword',
    attr: 'name',
    attribute: 'name',
    built_in: 'name',
  },
  ...{ type: 'name', property: 'name', 'selector-class': 'name', 'selector-id': 'name' },
}

/** Takes what the highlighter finds as stretches of text, in place of the HTML that it would write. */
class TokenEmitter implements Emitter {
  readonly tokens: Token[] = []
  private readonly scopes: Token['kind'][] = []

  addText(text: string): void {
    const kind = this.scopes.at(-1)
    if (text !== '') this.tokens.push({ text, kind })
  }
  startScope(name: string): void {
    this.openNode(name)
  }
  endScope(): void {
    this.closeNode()
  }
  /** Not among the declared ones, and called all the same. */
  openNode(name: string): void {
    this.scopes.push(kinds[name.split('.')[0]!] ?? this.scopes.at(-1))
  }
  closeNode(): void {
    this.scopes.pop()
  }
  __addSublanguage(emitter: Emitter): void {
    if (emitter instanceof TokenEmitter) this.tokens.push(...emitter.tokens)
  }
  finalize(): void {
    this.scopes.length = 0
  }
  toHTML(): string {
    return ''
  }
}

highlighter.configure({ __emitter: TokenEmitter })
