import { useLingui } from '@lingui/react/macro'
import {
  Clock3,
  Flag,
  Hand,
  Lightbulb,
  type LucideIcon,
  PawPrint,
  Plane,
  Shapes,
  Smile,
  Utensils,
  Volleyball,
} from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'

/** By emojibase's number of the category; the frequent ones are ours. */
const icons: Record<number, LucideIcon> = {
  [-1]: Clock3,
  0: Smile,
  1: Hand,
  3: PawPrint,
  4: Utensils,
  5: Plane,
  6: Volleyball,
  7: Lightbulb,
  8: Shapes,
  9: Flag,
}

type Props = {
  categories: readonly { index: number; label: string }[]
  viewport: RefObject<HTMLDivElement | null>
  /** While something is searched, most of them have nothing to show. */
  isDisabled: boolean
}

/** Leads to a category, and shows which one is in view. */
export function CategoryBar({ categories, viewport, isDisabled }: Props) {
  const { t } = useLingui()
  const [current, setCurrent] = useState(0)
  useEffect(() => {
    const scroller = viewport.current
    if (!scroller) return
    const onScroll = () =>
      setCurrent(
        Math.max(
          0,
          topsIn(scroller).findLastIndex((top) => top <= scroller.scrollTop),
        ),
      )
    scroller.addEventListener('scroll', onScroll)
    return () => scroller.removeEventListener('scroll', onScroll)
  }, [viewport])
  const goTo = (place: number) => {
    const scroller = viewport.current
    scroller?.scrollTo({ top: topsIn(scroller)[place] ?? 0 })
  }
  return (
    <nav
      aria-label={t`Emoji categories`}
      className="flex h-9 shrink-0 border-line border-b px-2 pointer-coarse:h-11"
    >
      {categories.map(({ index, label }, place) => {
        const Icon = icons[index] ?? Shapes
        return (
          <button
            key={index}
            type="button"
            aria-label={label}
            aria-current={place === current && !isDisabled}
            disabled={isDisabled}
            onClick={() => goTo(place)}
            className="relative grid flex-1 place-items-center rounded-t-control text-ink-faint transition-colors after:absolute after:inset-x-1.5 after:-bottom-px after:h-0.5 after:rounded-full hover:bg-hover hover:text-ink disabled:opacity-50 disabled:hover:bg-transparent aria-[current=true]:text-ink aria-[current=true]:after:bg-accent"
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
          </button>
        )
      })}
    </nav>
  )
}

/** Where each category begins. The one that frimousse only measures with is hidden. */
const topsIn = (scroller: HTMLElement) =>
  [...scroller.querySelectorAll<HTMLElement>('[frimousse-category]:not([aria-hidden] *)')].map(
    (category) => category.offsetTop,
  )
