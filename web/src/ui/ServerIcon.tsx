import { type CSSProperties, useState } from 'react'
import { classNames } from './classNames'
import { initials } from './initials'
import { nameHue } from './nameHue'

export type ServerIconProps = { name: string; src: string | null; size: number; className?: string }

/** A squircle, so that a place never looks like a person. Decorative: the name labels what contains it. */
export function ServerIcon({ name, src, size, className }: ServerIconProps) {
  const [failedSrc, setFailedSrc] = useState<string | null>(null)
  const isDrawn = src === null || src === failedSrc
  const letters = initials(name, size < 32 ? 1 : size < 44 ? 2 : 3)
  const fontSize = size * (letters.length > 2 ? 0.3 : 0.36)
  const style = { '--hue': nameHue(name), width: size, height: size, fontSize } as CSSProperties
  return (
    <span
      aria-hidden="true"
      style={style}
      className={classNames(
        'squircle inline-grid align-middle shrink-0 place-items-center overflow-hidden leading-none font-semibold tracking-tight select-none',
        isDrawn
          ? 'bg-[light-dark(oklch(88%_0.045_var(--hue)),oklch(34%_0.045_var(--hue)))] text-[light-dark(oklch(32%_0.06_var(--hue)),oklch(90%_0.04_var(--hue)))]'
          : 'bg-active',
        className,
      )}
    >
      {isDrawn ? (
        // Drawn, not written: they are a picture of the name, and no second name for those who speak to the screen.
        <span data-letters={letters} className="before:content-[attr(data-letters)]" />
      ) : (
        <img
          src={src}
          alt=""
          width={size}
          height={size}
          decoding="async"
          draggable={false}
          className="size-full object-cover"
          onError={() => setFailedSrc(src)}
        />
      )}
    </span>
  )
}
