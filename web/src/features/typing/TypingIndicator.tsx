import { Trans } from '@lingui/react/macro'

/** A line of its own height whether or not someone types, so that nothing moves when they start. */
export function TypingIndicator({ names }: { names: readonly string[] }) {
  return (
    <p
      aria-live="polite"
      className="flex h-6 shrink-0 items-center gap-2 truncate px-4 text-xs text-ink-muted"
    >
      {names.length > 0 && (
        <>
          <span className="flex gap-0.5" aria-hidden="true">
            {[0, 200, 400].map((delayMs) => (
              <span
                key={delayMs}
                style={{ animationDelay: `${delayMs}ms` }}
                className="size-1 animate-skeleton rounded-full bg-ink-muted"
              />
            ))}
          </span>
          <span className="min-w-0 truncate">
            <TypingSentence names={names} />
          </span>
        </>
      )}
    </p>
  )
}

function TypingSentence({ names: [first, second, third] }: { names: readonly string[] }) {
  if (second === undefined) return <Trans>{first} is typing…</Trans>
  if (third === undefined) {
    return (
      <Trans>
        {first} and {second} are typing…
      </Trans>
    )
  }
  return <Trans>Several people are typing…</Trans>
}
