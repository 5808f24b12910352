import { useLingui } from '@lingui/react/macro'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { classNames } from '#ui/classNames'
import { IconButton } from '#ui/IconButton'
import type { Token } from './Token'
import { useTokens } from './useTokens'

const copiedForMs = 2_000
/** The arrow keys scroll what has the focus. */
const scrollable = { role: 'group', tabIndex: 0 } as const

const looks: Record<NonNullable<Token['kind']>, string> = {
  comment: 'text-ink-faint italic',
  keyword: 'text-link',
  string: 'text-success',
  number: 'text-warning',
  name: 'text-accent-ink',
}

/** Long lines scroll inside; the page never does. Plain until the colours of its language have come, if they do. */
export function CodeBlock({ text, language }: { text: string; language: string | null }) {
  const { t } = useLingui()
  const tokens = useTokens(text, language)
  return (
    <span className="relative my-1 block min-h-9.5 max-w-full rounded-control border border-line bg-surface-1 pointer-coarse:min-h-11.5">
      <code
        {...scrollable}
        aria-label={language === null ? t`Code` : t`Code, ${language}`}
        className="block overflow-x-auto overscroll-x-contain rounded-control py-2 ps-3 pe-12 font-mono text-sm/5 [overflow-wrap:normal] whitespace-pre [font-variant-ligatures:none]"
      >
        {tokens
          ? tokens.map(({ text: part, kind }, index) => (
              <span key={index} className={kind && looks[kind]}>
                {part}
              </span>
            ))
          : text}
      </code>
      <CopyButton text={text} />
    </span>
  )
}

function CopyButton({ text }: { text: string }) {
  const { t } = useLingui()
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), copiedForMs)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  }
  const Icon = state === 'copied' ? Check : Copy
  return (
    <>
      <IconButton
        size="sm"
        label={t`Copy code`}
        onClick={copy}
        className={classNames(
          'absolute end-1.5 top-1 bg-surface-1 pointer-coarse:end-0 pointer-coarse:top-0',
          state === 'copied' && 'text-success',
        )}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <span role="status" className="sr-only">
        {state === 'copied' && t`Code copied`}
        {state === 'refused' && t`The browser did not allow copying.`}
      </span>
    </>
  )
}
