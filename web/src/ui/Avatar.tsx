import { type CSSProperties, useState } from 'react'
import { classNames } from './classNames'
import { initials } from './initials'
import { nameHue } from './nameHue'

export type AvatarProps = {
  name: string
  src: string | null
  size: 16 | 24 | 32 | 40 | 80
  className?: string
}

/** Decorative: the name always stands beside it or labels what contains it. */
export function Avatar({ name, src, size, className }: AvatarProps) {
  const [failedSrc, setFailedSrc] = useState<string | null>(null)
  const isDrawn = src === null || src === failedSrc
  const style = { '--hue': nameHue(name), width: size, height: size, fontSize: size * 0.44 } as CSSProperties
  return (
    <span
      aria-hidden="true"
      style={style}
      className={classNames(
        'inline-grid shrink-0 place-items-center overflow-hidden rounded-full align-middle leading-none font-semibold select-none',
        isDrawn ? 'bg-[oklch(76%_0.105_var(--hue))] text-[oklch(26%_0.06_var(--hue))]' : 'bg-active',
        className,
      )}
    >
      {isDrawn ? (
        initials(name, 1)
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
